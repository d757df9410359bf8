package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** Days, both included. */
record Span(LocalDate from, LocalDate to) {

	/**
	 * The span to compare with: of a calendar year, quarter or month, or of its first
	 * days, the same days one year, quarter or month earlier; else as many days just
	 * before.
	 */
	Span previous() {
		int months = months();
		if (months == 0) {
			return new Span(this.from.minusDays(ChronoUnit.DAYS.between(this.from, this.to) + 1),
					this.from.minusDays(1));
		}
		LocalDate end = this.to.minusMonths(months);
		return new Span(this.from.minusMonths(months), isMonthEnd(this.to) ? YearMonth.from(end).atEndOfMonth() : end);
	}

	/** How many months the previous span lies back; 0 when it is counted in days. */
	int months() {
		if (this.from.getDayOfMonth() != 1) {
			return 0;
		}
		boolean month = YearMonth.from(this.from).equals(YearMonth.from(this.to));
		boolean quarter = this.from.get(IsoFields.DAY_OF_QUARTER) == 1 && this.to.isBefore(this.from.plusMonths(3));
		boolean year = this.from.getDayOfYear() == 1 && this.from.getYear() == this.to.getYear();
		if (month && isMonthEnd(this.to)) {
			return 1;
		}
		if (quarter && this.to.equals(this.from.plusMonths(3).minusDays(1))) {
			return 3;
		}
		return year ? 12 : quarter ? 3 : month ? 1 : 0;
	}

	private static boolean isMonthEnd(LocalDate day) {
		return day.plusDays(1).getDayOfMonth() == 1;
	}

}
