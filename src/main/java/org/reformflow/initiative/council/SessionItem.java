package org.reformflow.initiative.council;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Outcome;

/**
 * An application on the agenda of a session.
 *
 * @param eligible members without a conflict: what the majority is counted of
 * @param present those of them who attend
 * @param needed votes in favour that recognition takes
 * @param votesYes 0 until the vote is closed, as the others
 * @param note what was discussed on it
 * @param needsConsent whether its recognition needs the upper body's agreement, because
 * an author heads the department or an independent unit
 * @param consentGiven null until the upper body answered
 * @param applied whether the application knows its outcome
 */
public record SessionItem(String sessionId, String applicationId, int position, int eligible, int present, int needed,
		int votesYes, int votesNo, int votesBlank, @Nullable String note, @Nullable Outcome outcome,
		@Nullable String reason, boolean needsConsent, @Nullable Boolean consentGiven, @Nullable String consentNumber,
		@Nullable LocalDate consentOn, boolean applied) {

	/** Whether at least two thirds of the members without a conflict attended. */
	public boolean isQuorate() {
		return this.eligible > 0 && this.present * 3 >= this.eligible * 2;
	}

	/** Whether enough members agreed. */
	public boolean hasMajority() {
		return isQuorate() && this.votesYes >= this.needed;
	}

}
