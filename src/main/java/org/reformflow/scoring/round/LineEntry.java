package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of a form: what a person says about a leaf.
 *
 * @param evidence ids of evidence files
 */
record LineEntry(String leaf, @Nullable BigDecimal points, @Nullable String reason, @Nullable String cause,
		@Nullable String responsible, @Nullable String remedy, List<String> evidence) {

	static LineEntry of(String leaf, @Nullable BigDecimal points, @Nullable String reason) {
		return new LineEntry(leaf, points, reason, null, null, null, List.of());
	}

	/** Points to two decimals, nothing as zero. */
	BigDecimal pointsOrZero() {
		return (this.points != null) ? this.points : BigDecimal.ZERO;
	}

}
