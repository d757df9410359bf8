package org.reformflow.workbook;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.MatterAccess;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.stereotype.Component;

/** The office and the leadership of its department see the files of a change. */
@Component
class TableChangeAccess implements MatterAccess {

	private final ChangeTable changes;

	private final Organisation organisation;

	TableChangeAccess(ChangeTable changes, Organisation organisation) {
		this.changes = changes;
		this.organisation = organisation;
	}

	@Override
	public boolean maySee(String personId, String matterId, @Nullable String assignmentId) {
		return this.organisation.person(personId)
			.filter(TableChangeAccess::isConcerned)
			.flatMap((person) -> this.changes.find(matterId)
				.filter((change) -> change.department().equals(person.department())))
			.isPresent();
	}

	private static boolean isConcerned(Person person) {
		return person.is(Role.OFFICE) || person.is(Role.CHIEF_OF_OFFICE) || person.is(Role.LEADERSHIP);
	}

}
