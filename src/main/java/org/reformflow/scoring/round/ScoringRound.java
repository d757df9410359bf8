package org.reformflow.scoring.round;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A round in which the units of a department are scored.
 *
 * @param setId version of the criteria set, which never changes
 * @param setCode names the set over its versions
 * @param explainDays working days that a unit has to explain
 * @param plannedEnd day after which the office is reminded
 * @param publication 0 until published, then one more with each reopening
 * @param returnReason why the director did not publish, or null
 */
record ScoringRound(String id, String department, int year, String title, String setId, String setCode,
		RoundState state, LocalDate selfDue, LocalDate appraisalDue, int explainDays, LocalDate plannedEnd,
		@Nullable String processInstanceId, String openedBy, OffsetDateTime openedAt, @Nullable String lockedBy,
		@Nullable OffsetDateTime lockedAt, @Nullable String decidedBy, @Nullable OffsetDateTime publishedAt,
		int publication, @Nullable String returnReason) {

	boolean isPublished() {
		return this.publication > 0;
	}

}
