package org.reformflow.scoring.round;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What a unit has in a publication.
 *
 * @param earned points of what was scored, without bonus and penalty
 * @param counted most points of what was scored
 * @param total out of 100, with bonus and penalty
 * @param rescaled whether a survey was absent
 * @param group null below the last group
 * @param place rank; equal totals share it
 * @param previousTotal of last year's round with the same set, or null
 */
record UnitResult(String unit, BigDecimal earned, BigDecimal counted, BigDecimal total, boolean rescaled,
		@Nullable String group, int place, @Nullable BigDecimal previousTotal, @Nullable Integer previousPlace) {

	/** Points more than last year, or null. */
	@Nullable BigDecimal gained() {
		return (this.previousTotal != null) ? this.total.subtract(this.previousTotal) : null;
	}

	/** Places better than last year, or null; may move against the points. */
	@Nullable Integer climbed() {
		return (this.previousPlace != null) ? this.previousPlace - this.place : null;
	}

}
