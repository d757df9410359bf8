package org.reformflow.reporting.unit;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.MatterAccess;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.stereotype.Component;

/**
 * Who may see the files of a unit's report: the unit itself, and the department's office,
 * leadership and supervisors. Nobody of another unit or department.
 */
@Component
class UnitReportAccess implements MatterAccess {

	private final UnitWorkTable works;

	private final Organisation organisation;

	UnitReportAccess(UnitWorkTable works, Organisation organisation) {
		this.works = works;
		this.organisation = organisation;
	}

	@Override
	public boolean maySee(String personId, String matterId, @Nullable String assignmentId) {
		return assignmentId != null && this.organisation.person(personId)
			.filter((reader) -> this.works.ofIds(List.of(assignmentId))
				.stream()
				.anyMatch((work) -> work.period().equals(matterId) && maySee(reader, work)))
			.isPresent();
	}

	private boolean maySee(Person reader, UnitWork work) {
		return this.organisation.unit(work.unit()).department().equals(reader.department())
				&& (work.unit().equals(reader.unit()) || reader.is(Role.OFFICE) || reader.is(Role.LEADERSHIP)
						|| reader.is(Role.SUPERVISOR));
	}

}
