package org.reformflow.reporting.render;

import java.util.Optional;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.stereotype.Component;

/** Who reads a department's whole reports: its office and its leadership. */
@Component
class ReportReaders {

	private final Organisation organisation;

	ReportReaders(Organisation organisation) {
		this.organisation = organisation;
	}

	/** The department whose reports the person who asks may read. */
	Optional<String> department() {
		return Optional.of(this.organisation.current())
			.filter((reader) -> reader.is(Role.OFFICE) || reader.is(Role.LEADERSHIP))
			.map(Person::department);
	}

}
