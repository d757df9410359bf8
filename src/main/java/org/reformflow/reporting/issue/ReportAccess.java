package org.reformflow.reporting.issue;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.MatterAccess;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;

import org.springframework.stereotype.Component;

/**
 * Who may see all files of a report period: the office and the leadership of its
 * department.
 */
@Component
class ReportAccess implements MatterAccess {

	private final ReportPeriods periods;

	private final Organisation organisation;

	ReportAccess(ReportPeriods periods, Organisation organisation) {
		this.periods = periods;
		this.organisation = organisation;
	}

	@Override
	public boolean maySee(String personId, String matterId, @Nullable String assignmentId) {
		return this.organisation.person(personId).flatMap((person) -> period(person, matterId)).isPresent();
	}

	/** A period of the person's department; empty when that person may not see all. */
	Optional<OpenPeriod> period(Person person, String id) {
		if (!person.is(Role.OFFICE) && !person.is(Role.LEADERSHIP)) {
			return Optional.empty();
		}
		return this.periods.find(id).filter((open) -> open.department().equals(person.department()));
	}

}
