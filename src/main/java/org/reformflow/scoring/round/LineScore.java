package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A score that was given to a leaf of the criteria set.
 *
 * @param points null when a survey result was withdrawn
 * @param reason note of the unit, or reason of whoever decided
 * @param cause why points were lost
 * @param responsible the part or person responsible for that
 * @param evidence ids of evidence files
 */
record LineScore(long id, String unit, String leaf, Stage stage, @Nullable BigDecimal points, @Nullable String reason,
		@Nullable String cause, @Nullable String responsible, @Nullable String remedy, List<String> evidence, String by,
		OffsetDateTime at) {

}
