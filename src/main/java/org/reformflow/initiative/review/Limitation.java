package org.reformflow.initiative.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The time within which an applied solution may be handed in (NĐ 13/2012 Art. 5.2).
 *
 * @param firstAppliedOn null when the solution was not applied, or nothing is stated
 * @param lastDay the same day of the last month, or that month's last day; null likewise
 */
record Limitation(@Nullable LocalDate firstAppliedOn, @Nullable LocalDate lastDay, LocalDate handedInOn) {

	static Limitation of(@Nullable LocalDate firstAppliedOn, int months, LocalDate handedInOn) {
		return new Limitation(firstAppliedOn, (firstAppliedOn != null) ? firstAppliedOn.plusMonths(months) : null,
				handedInOn);
	}

	boolean isKept() {
		return this.lastDay == null || !this.handedInOn.isAfter(this.lastDay);
	}

}
