package org.reformflow.directive;

import java.util.List;
import java.util.Objects;

import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** What the model {@code assignment} asks about an assignment. */
@Component("assignmentFacts")
@ModelBean
public class AssignmentFacts {

	private final AssignmentTable assignments;

	AssignmentFacts(AssignmentTable assignments) {
		this.assignments = assignments;
	}

	/** Ids of the units that are invited to contribute. */
	public List<String> coordinatingUnits(String assignmentId) {
		return this.assignments.coordinators(List.of(assignmentId))
			.stream()
			.map(AssignmentTable.Coordinator::unit)
			.filter(Objects::nonNull)
			.toList();
	}

}
