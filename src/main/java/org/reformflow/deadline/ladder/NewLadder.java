package org.reformflow.deadline.ladder;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.Deadline;

/**
 * A deadline to watch.
 *
 * @param owner name of its {@link LadderOwner}
 * @param matterId the owner's id for it
 * @param kind what is due, an input of the decision table: {@code assignment},
 * {@code dossier}, {@code extension-decision} …
 * @param priority {@code normal} or {@code urgent}, an input of the decision table
 * @param businessKey business key of the matter
 * @param deadline as it was set
 * @param lastDay last day in time, or null for work without a deadline
 * @param setOn the day on which the deadline was set
 */
public record NewLadder(String department, String owner, String matterId, String kind, String priority,
		@Nullable String businessKey, Deadline deadline, @Nullable LocalDate lastDay, LocalDate setOn) {

}
