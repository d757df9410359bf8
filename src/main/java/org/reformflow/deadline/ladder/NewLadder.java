package org.reformflow.deadline.ladder;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.DeadlineKind;

/**
 * A deadline to watch.
 *
 * @param owner name of its {@link LadderOwner}
 * @param matterId the owner's id for it
 * @param kind what is due, an input of the decision table: {@code assignment},
 * {@code dossier}, {@code extension-decision} …
 * @param priority {@code normal} or {@code urgent}, an input of the decision table
 * @param businessKey business key of the matter
 * @param deadlineWords the words of the document
 * @param recurrence of work without a deadline, as in a {@code Deadline}
 * @param lastDay last day in time, or null for work without a deadline
 * @param setOn the day on which the deadline was set
 */
public record NewLadder(String department, String owner, String matterId, String kind, String priority,
		@Nullable String businessKey, DeadlineKind deadlineKind, @Nullable String deadlineWords,
		List<String> recurrence, @Nullable LocalDate lastDay, LocalDate setOn) {

	public NewLadder {
		recurrence = List.copyOf(recurrence);
	}

}
