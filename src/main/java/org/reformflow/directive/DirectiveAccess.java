package org.reformflow.directive;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.MatterAccess;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see directives and assignments: leadership, office and supervisors of the
 * department all of them; others those of their unit, leading or coordinating, after
 * issue.
 */
@Component
class DirectiveAccess implements MatterAccess {

	private final JdbcClient jdbc;

	private final DirectiveTable directives;

	private final AssignmentTable assignments;

	private final Organisation organisation;

	DirectiveAccess(JdbcClient jdbc, DirectiveTable directives, AssignmentTable assignments,
			Organisation organisation) {
		this.jdbc = jdbc;
		this.directives = directives;
		this.assignments = assignments;
		this.organisation = organisation;
	}

	boolean maySee(Person reader, DirectiveRow directive) {
		return directive.department().equals(reader.department())
				&& (seesAll(reader) || (reader.unit() != null && hasShare(reader.unit(), directive.id())));
	}

	boolean maySee(Person reader, AssignmentRow assignment, List<AssignmentTable.Coordinator> coordinators) {
		return assignment.department().equals(reader.department()) && (seesAll(reader) || (assignment
			.state() != AssignmentState.DRAFT
				&& (assignment.leadUnit().equals(reader.unit()) || coordinators.stream()
					.anyMatch(
							(coordinator) -> coordinator.unit() != null && coordinator.unit().equals(reader.unit())))));
	}

	@Override
	public boolean maySee(String personId, String matterId, @Nullable String assignmentId) {
		Person reader = this.organisation.person(personId).orElse(null);
		if (reader == null) {
			return false;
		}
		if (assignmentId == null) {
			return this.directives.find(matterId).filter((directive) -> maySee(reader, directive)).isPresent();
		}
		return this.assignments.find(assignmentId)
			.filter((assignment) -> maySee(reader, assignment, this.assignments.coordinators(List.of(assignmentId)))
					|| (assignment.replacedBy() != null && maySee(personId, matterId, assignment.replacedBy())))
			.isPresent();
	}

	/** Whether a person sees everything of the department. */
	boolean seesAll(Person reader) {
		return reader.is(Role.LEADERSHIP) || reader.is(Role.OFFICE) || reader.is(Role.SUPERVISOR);
	}

	private boolean hasShare(String unit, String directiveId) {
		return this.jdbc.sql("""
				select count(*) from assignment a where a.directive_id = :directive and a.state <> 'DRAFT'
				and (a.lead_unit = :unit or exists (select 1 from assignment_coordinator c
				where c.assignment_id = a.id and c.unit = :unit))""")
			.param("directive", directiveId)
			.param("unit", unit)
			.query(Integer.class)
			.single() > 0;
	}

}
