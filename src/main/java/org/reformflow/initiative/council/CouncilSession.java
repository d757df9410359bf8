package org.reformflow.initiative.council;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A session of a campaign's council.
 *
 * @param number counts the sessions of the campaign, from 1
 * @param message what the secretary tells the members when calling them
 * @param ballotEnd when a secret ballot ends at the latest
 * @param note what was discussed on the whole
 * @param returnReason why the minutes or the decision were given back, until they are
 * handed in again
 * @param chairedBy person id of the chair of the day
 * @param minutesFile id of the evidence file, or null
 * @param decidedBy person id of who signed the decision
 * @param calledBy person id of the secretary who called it
 * @param decisionFile id of the evidence file; null where nothing was recognised or noted
 */
public record CouncilSession(String id, String department, String campaignId, int number, SessionState state,
		VoteMode voteMode, OffsetDateTime meetsAt, String place, @Nullable String message,
		@Nullable OffsetDateTime ballotEnd, @Nullable String note, @Nullable String returnReason,
		@Nullable String chairedBy, @Nullable String minutesFile, @Nullable String minutesSignedBy,
		@Nullable OffsetDateTime minutesSignedAt, @Nullable String decisionNumber, @Nullable LocalDate decidedOn,
		@Nullable String decidedBy, @Nullable String decisionFile, String calledBy) {

}
