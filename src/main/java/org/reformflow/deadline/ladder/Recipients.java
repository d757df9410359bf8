package org.reformflow.deadline.ladder;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.organisation.Unit;

import org.springframework.stereotype.Component;

/** The people and groups that a tier addresses, as they are now. */
@Component
class Recipients {

	private final Organisation organisation;

	Recipients(Organisation organisation) {
		this.organisation = organisation;
	}

	/**
	 * Person ids; the office where nobody else is found, so that no tier goes unheard.
	 */
	Set<String> people(Collection<Addressee> addressees, String department, LadderOwner.Facts facts) {
		Set<String> people = new LinkedHashSet<>();
		addressees.forEach((addressee) -> people.addAll(people(addressee, department, facts)));
		if (people.isEmpty()) {
			people.addAll(ids(this.organisation.holders(department, Role.OFFICE)));
		}
		return people;
	}

	/** Person ids behind one addressee; none where nobody is found. */
	Set<String> found(Addressee addressee, String department, LadderOwner.Facts facts) {
		return new LinkedHashSet<>(people(addressee, department, facts));
	}

	private Collection<String> people(Addressee addressee, String department, LadderOwner.Facts facts) {
		return switch (addressee) {
			case RESPONSIBLE -> facts.responsible().isEmpty() ? heads(facts) : facts.responsible();
			case UNIT_HEAD -> heads(facts);
			case OFFICE -> ids(this.organisation.holders(department, Role.OFFICE));
			case CHIEF_OF_OFFICE -> ids(this.organisation.holders(department, Role.CHIEF_OF_OFFICE));
			case DEPUTY_DIRECTOR -> (facts.unit() != null) ? ids(this.organisation.inCharge(facts.unit()))
					: ids(this.organisation.holders(department, Role.LEADERSHIP));
			case DIRECTOR -> ids(this.organisation.holders(department, Role.DIRECTOR));
		};
	}

	private List<String> heads(LadderOwner.Facts facts) {
		return (facts.unit() != null) ? ids(this.organisation.actingHeads(facts.unit())) : List.of();
	}

	/** The groups that may answer; empty when single people may. */
	static List<String> groups(Addressee addressee, LadderOwner.Facts facts) {
		return switch (addressee) {
			case UNIT_HEAD -> (facts.unit() != null) ? List.of(Unit.headGroup(facts.unit())) : List.of();
			case OFFICE -> List.of(Role.OFFICE.group());
			case CHIEF_OF_OFFICE -> List.of(Role.CHIEF_OF_OFFICE.group());
			case DIRECTOR -> List.of(Role.DIRECTOR.group());
			case RESPONSIBLE, DEPUTY_DIRECTOR -> List.of();
		};
	}

	private static List<String> ids(List<Person> people) {
		return people.stream().map(Person::id).toList();
	}

}
