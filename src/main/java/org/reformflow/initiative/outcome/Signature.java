package org.reformflow.initiative.outcome;

import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

/**
 * Who signs in a department's name (NĐ 30/2020/NĐ-CP Art. 13).
 *
 * @param person person id
 * @param title above the signature, such as "KT. GIÁM ĐỐC" with the own title below
 */
record Signature(String person, String title, String name) {

	/** While there is nobody who may. */
	static final Signature NOBODY = new Signature("", "GIÁM ĐỐC", "");

	static Signature of(Person person) {
		return new Signature(person.id(), person.is(Role.DIRECTOR) ? "GIÁM ĐỐC" : "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
				person.name());
	}

}
