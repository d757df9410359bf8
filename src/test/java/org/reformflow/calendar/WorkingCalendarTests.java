package org.reformflow.calendar;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingCalendarTests {

	private final WorkingCalendar calendar = ShippedCalendar.VIETNAM;

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-02-13, true,  the Friday before Tết
			2026-02-14, false, a Saturday
			2026-02-16, false, Tết
			2026-02-20, false, Tết
			2026-02-23, true,  the Monday after Tết
			2026-01-01, false, New Year
			2026-01-02, false, a swapped Friday
			2026-01-10, true,  its make-up Saturday
			2026-01-17, false, any other Saturday
			2026-08-22, true,  the make-up Saturday of National Day
			2026-08-31, false, the swapped Monday
			2026-04-27, false, in lieu of a Sunday
			2027-02-10, false, in lieu of a Saturday in a name with commas
			2030-02-01, false, Tết 2030 on 2 February
			2023-09-01, false, years outside the file know National Day with its neighbour
			2023-01-26, false, and Tết
			2023-01-27, true,  until its last day
			2031-01-21, false, after the file too
			2023-05-01, false, but the fixed ones
			2031-04-30, false, after the file too
			2031-09-06, false, and weekends
			""")
	void knowsTheDaysWorked(LocalDate day, boolean worked, String why) {
		assertThat(this.calendar.isWorkingDay(day)).as(why).isEqualTo(worked);
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-13, 1, 2026-02-23", "2026-02-13, 3, 2026-02-25", "2026-02-23, -1, 2026-02-13",
			"2026-02-18, -3, 2026-02-11", "2025-12-31, 1, 2026-01-05", "2026-01-09, 1, 2026-01-10",
			"2026-01-12, -1, 2026-01-10", "2023-12-29, 1, 2024-01-02", "2026-02-18, 0, 2026-02-18",
			"2026-08-21, 2, 2026-08-24" })
	void skipsDaysOffWhenItCounts(LocalDate day, int count, LocalDate reached) {
		assertThat(this.calendar.plusWorkingDays(day, count)).isEqualTo(reached);
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-22, 2026-02-13", "2026-02-13, 2026-02-13", "2026-01-11, 2026-01-10", "2018-04-29, 2018-04-27",
			"2020-07-19, 2020-07-17" })
	void goesBackToTheLastDayWorked(LocalDate day, LocalDate worked) {
		assertThat(this.calendar.lastWorkingDayUpTo(day)).isEqualTo(worked);
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-13, 2026-02-13, 0", "2026-02-13, 2026-02-22, 0", "2026-02-13, 2026-02-23, 1",
			"2026-02-23, 2026-02-13, -1", "2026-01-05, 2026-01-12, 6", "2025-12-31, 2026-01-05, 1" })
	void countsTheLastDayButNotTheFirst(LocalDate from, LocalDate upTo, int count) {
		assertThat(this.calendar.workingDaysBetween(from, upTo)).isEqualTo(count);
	}

}
