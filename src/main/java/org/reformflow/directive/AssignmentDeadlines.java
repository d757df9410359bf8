package org.reformflow.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.ladder.Ladders;
import org.reformflow.deadline.ladder.NewLadder;

import org.springframework.stereotype.Component;

/** Has the deadline of each running assignment watched, as long as the unit owes it. */
@Component
class AssignmentDeadlines {

	static final String OWNER = "assignment";

	private final Ladders ladders;

	private final AssignmentTable assignments;

	private final Breakdowns breakdowns;

	private final Clock clock;

	AssignmentDeadlines(Ladders ladders, AssignmentTable assignments, Breakdowns breakdowns, Clock clock) {
		this.ladders = ladders;
		this.assignments = assignments;
		this.breakdowns = breakdowns;
		this.clock = clock;
	}

	void watch(List<AssignmentRow> started) {
		Map<String, List<String>> recurrences = this.breakdowns.recurrences(started.stream()
			.filter((assignment) -> assignment.deadlineKind() == DeadlineKind.RECURRING)
			.map(AssignmentRow::itemId)
			.distinct()
			.toList());
		this.ladders.watch(started.stream()
			.map((assignment) -> ladder(assignment, recurrences.getOrDefault(assignment.itemId(), List.of())))
			.toList());
	}

	private NewLadder ladder(AssignmentRow assignment, List<String> recurrence) {
		LocalDate due = assignment.currentDue();
		boolean asSet = due == null || due.equals(assignment.originalDue());
		return new NewLadder(assignment.department(), OWNER, assignment.id(),
				(assignment.dossier() != null) ? "dossier" : "assignment",
				assignment.priority().name().toLowerCase(Locale.ROOT), assignment.directiveId(),
				asSet ? assignment.deadlineKind() : DeadlineKind.NO_LATER_THAN, assignment.deadlineRaw(), recurrence,
				due, LocalDate.now(this.clock));
	}

	void move(AssignmentRow assignment, LocalDate due) {
		this.ladders.move(OWNER, assignment.id(), due);
	}

	/**
	 * Lets the ladder follow what became of the assignment: it pauses while the work is
	 * suspended or reported as done, and ends with it.
	 */
	void follow(String id) {
		AssignmentRow assignment = this.assignments.get(id);
		if (!assignment.state().isOpen()) {
			this.ladders.end(OWNER, id);
		}
		else if (assignment.suspended() || assignment.reportedAt() != null) {
			this.ladders.pause(OWNER, id);
		}
		else {
			this.ladders.resume(OWNER, id);
		}
	}

}
