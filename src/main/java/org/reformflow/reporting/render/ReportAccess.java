package org.reformflow.reporting.render;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.MatterAccess;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.reporting.period.ReportPeriods;

import org.springframework.stereotype.Component;

/**
 * Who reads a department's whole report and the files of its period: its office and its
 * leadership.
 */
@Component
class ReportAccess implements MatterAccess {

	private final Organisation organisation;

	private final ReportPeriods periods;

	ReportAccess(Organisation organisation, ReportPeriods periods) {
		this.organisation = organisation;
		this.periods = periods;
	}

	/** The department whose reports the person who asks may read. */
	Optional<String> department() {
		return Optional.of(this.organisation.current()).filter(ReportAccess::mayRead).map(Person::department);
	}

	private static boolean mayRead(Person reader) {
		return reader.is(Role.OFFICE) || reader.is(Role.LEADERSHIP);
	}

	@Override
	public boolean maySee(String personId, String matterId, @Nullable String assignmentId) {
		return this.organisation.person(personId)
			.filter(ReportAccess::mayRead)
			.map(Person::department)
			.filter((department) -> this.periods.isOf(matterId, department))
			.isPresent();
	}

}
