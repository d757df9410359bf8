package org.reformflow.initiative.outcome;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

/**
 * Who signs in a department's name (NĐ 30/2020/NĐ-CP Art. 13).
 *
 * @param person person id
 * @param title above the signature, such as "KT. GIÁM ĐỐC" with the own title below
 */
record Signature(String person, String title, String name) {

	/** Of the person who decided, else of the director. */
	static Signature of(Organisation organisation, String department, String decidedBy) {
		return organisation.person(decidedBy)
			.filter((person) -> person.is(Role.DEPUTY_DIRECTOR))
			.map((deputy) -> new Signature(deputy.id(), "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", deputy.name()))
			.orElseGet(() -> director(organisation, department));
	}

	/** Of the director; without a name while there is none. */
	static Signature director(Organisation organisation, String department) {
		return organisation.holders(department, Role.DIRECTOR)
			.stream()
			.findFirst()
			.map((Person person) -> new Signature(person.id(), "GIÁM ĐỐC", person.name()))
			.orElse(new Signature("", "GIÁM ĐỐC", ""));
	}

}
