package org.reformflow.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * The days that words name.
 *
 * @param stated whether the words state the first day, rather than only a period to be
 * done in
 */
record Span(LocalDate first, LocalDate last, boolean stated) {

	static Span day(LocalDate day) {
		return new Span(day, day, false);
	}

	static Span months(int year, int first, int last) {
		return new Span(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth(), false);
	}

	static Span years(int first, int last) {
		return new Span(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), true);
	}

	/**
	 * The span in the year written, or else in the year of the document, or in the next
	 * year if it is over by then.
	 */
	static Span in(@Nullable String year, LocalDate issued, IntFunction<Span> span) {
		if (year != null) {
			return span.apply(Integer.parseInt(year));
		}
		Span thisYear = span.apply(issued.getYear());
		return thisYear.last.isBefore(issued) ? span.apply(issued.getYear() + 1) : thisYear;
	}

	/** From the first day of this span to the last day of the other. */
	Span through(Span other) {
		return new Span(this.first, other.last, true);
	}

	boolean isDay() {
		return this.first.equals(this.last);
	}

}
