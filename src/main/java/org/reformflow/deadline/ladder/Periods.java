package org.reformflow.deadline.ladder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The periods in which work without a deadline is nudged: quarters, unless it recurs. */
final class Periods {

	private static final List<String> SHORTEST_FIRST = List.of("WEEK", "MONTH", "QUARTER", "HALF_YEAR", "NINE_MONTHS",
			"YEAR");

	private Periods() {
	}

	/** The shortest period of a recurrence; a quarter without one (domain.md 2.6). */
	static String of(List<String> recurrence) {
		return SHORTEST_FIRST.stream().filter(recurrence::contains).findFirst().orElse("QUARTER");
	}

	/** The last day of the period in which a day lies. */
	static LocalDate lastDay(String period, LocalDate day) {
		return switch (period) {
			case "WEEK" -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
			case "MONTH" -> YearMonth.from(day).atEndOfMonth();
			case "HALF_YEAR" -> end(day, 6);
			case "NINE_MONTHS" -> (day.getMonthValue() <= 9) ? LocalDate.of(day.getYear(), 9, 30)
					: LocalDate.of(day.getYear() + 1, 9, 30);
			case "YEAR" -> LocalDate.of(day.getYear(), 12, 31);
			default -> end(day, 3);
		};
	}

	private static LocalDate end(LocalDate day, int months) {
		int last = (day.getMonthValue() + months - 1) / months * months;
		return YearMonth.of(day.getYear(), last).atEndOfMonth();
	}

}
