package org.reformflow.directive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.reformflow.deadline.ladder.LadderOwner;

import org.springframework.stereotype.Component;

/** Tells the ladder about assignments, and notes its tiers in their history. */
@Component
class AssignmentOwner implements LadderOwner {

	private final AssignmentTable assignments;

	private final DirectiveTable directives;

	private final Steering steering;

	private final EventLog events;

	AssignmentOwner(AssignmentTable assignments, DirectiveTable directives, Steering steering, EventLog events) {
		this.assignments = assignments;
		this.directives = directives;
		this.steering = steering;
		this.events = events;
	}

	@Override
	public String name() {
		return AssignmentDeadlines.OWNER;
	}

	@Override
	public Map<String, Facts> facts(Collection<String> ids) {
		Map<String, DirectiveRow> read = new HashMap<>();
		return this.assignments.byId(ids)
			.stream()
			.filter((assignment) -> assignment.state().isOpen())
			.collect(Collectors.toMap(AssignmentRow::id, (assignment) -> new Facts(assignment.shortText(),
					read.computeIfAbsent(assignment.directiveId(), this.directives::get).title(), assignment.leadUnit(),
					(assignment.officer() != null) ? Set.of(assignment.officer()) : Set.of(),
					assignment.deadlineWords())));
	}

	@Override
	public void escalated(String id, String words) {
		this.events.record(this.assignments.get(id).directiveId(), id, EventKind.URGED, words);
	}

	@Override
	public void move(String id, LocalDate lastDay, String reason) {
		this.steering.adjustDeadline(id, lastDay, reason);
	}

}
