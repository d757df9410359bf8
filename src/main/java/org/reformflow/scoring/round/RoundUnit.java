package org.reformflow.scoring.round;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A unit in a round.
 *
 * @param version how often something was saved
 * @param enteredBy who filled the self-score last, or null
 * @param confirmedBy the head who handed it in, or null
 * @param late whether it was handed in after the last day
 * @param returnReason why the head gave it back, or null
 * @param explainDue last day to explain, or null
 * @param ending null until the appraisal is over
 */
record RoundUnit(String id, String roundId, String unit, UnitState state, @Nullable String processInstanceId,
		int version, @Nullable String enteredBy, @Nullable String confirmedBy, @Nullable OffsetDateTime confirmedAt,
		boolean late, @Nullable String returnReason, @Nullable String appraisedBy, @Nullable OffsetDateTime appraisedAt,
		@Nullable LocalDate explainDue, @Nullable Ending ending, @Nullable OffsetDateTime closedAt) {

}
