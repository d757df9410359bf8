package org.reformflow.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HolidayRulesTests {

	private static final List<CalendarDay> SHIPPED = ShippedDays.read().days();

	@ParameterizedTest
	@CsvSource({ "2024, 2024-02-10", "2025, 2025-01-29", "2026, 2026-02-17", "2027, 2027-02-06", "2028, 2028-01-26",
			"2029, 2029-02-13", "2030, 2030-02-02" })
	void reckonsTetInVietnamNotInChina(int year, LocalDate tet) {
		assertThat(HolidayRules.tet(year)).isEqualTo(tet);
	}

	@ParameterizedTest
	@CsvSource({ "2024, 2024-04-18", "2025, 2025-04-07", "2026, 2026-04-26", "2027, 2027-04-16", "2028, 2028-04-04",
			"2029, 2029-04-23", "2030, 2030-04-12" })
	void reckonsKingsDay(int year, LocalDate day) {
		assertThat(HolidayRules.kingsDay(year)).isEqualTo(day);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2024, 2025, 2026 })
	void givesTheDaysOffThatWereAnnouncedButForSwaps(int year) {
		assertThat(daysOff(HolidayRules.of(year))).isEqualTo(daysOff(SHIPPED.stream()
			.filter((day) -> day.day().getYear() == year && day.type() != DayType.SWAP_OFF)
			.toList()));
	}

	@Test
	void givesAllThatTheShippedFileCallsARule() {
		Set<LocalDate> rules = IntStream.rangeClosed(2024, 2030)
			.boxed()
			.flatMap((year) -> HolidayRules.of(year).stream())
			.map(CalendarDay::day)
			.collect(Collectors.toSet());

		assertThat(rules).containsAll(SHIPPED.stream()
			.filter((day) -> day.confidence().equals("RULE") || day.confidence().equals("CHECK-LAW"))
			.map(CalendarDay::day)
			.toList());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2027, 5
			2028, 5
			2029, 5
			2030, 5
			""")
	void agreesWithTheShippedForecastOnTheHeartOfTet(int year, int days) {
		Set<LocalDate> forecast = daysOff(
				SHIPPED.stream().filter((day) -> day.name().contains("Tết Nguyên đán")).toList());

		assertThat(daysOff(HolidayRules.of(year)).stream()
			.filter((day) -> !day.isBefore(HolidayRules.tet(year).minusDays(1))
					&& !day.isAfter(HolidayRules.tet(year).plusDays(2))))
			.allMatch(forecast::contains);
		assertThat(HolidayRules.of(year)
			.stream()
			.filter((day) -> day.type() == DayType.PUBLIC_HOLIDAY && day.name().contains("Tết Nguyên đán")))
			.hasSize(days);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2023-01-20, 2023-01-26, 5, Tết
			2021-02-10, 2021-02-16, 5, Tết
			2022-01-31, 2022-02-04, 5, Tết
			2023-05-01, 2023-05-03, 3, Giỗ Tổ on a Saturday and 30 April on a Sunday
			2023-09-01, 2023-09-04, 2, National Day on a Saturday
			2022-09-01, 2022-09-02, 2, National Day on a Friday
			2021-09-02, 2021-09-03, 2, National Day on a Thursday
			""")
	void givesTheDaysOffOfEarlierYears(LocalDate from, LocalDate to, int count, String why) {
		assertThat(daysOff(HolidayRules.of(from.getYear())).stream()
			.filter((day) -> !day.isBefore(from.minusDays(2)) && !day.isAfter(to.plusDays(2)))).as(why)
			.hasSize(count)
			.contains(from, to);
	}

	/** Days off from Monday to Friday. */
	private static Set<LocalDate> daysOff(List<CalendarDay> days) {
		return days.stream()
			.filter((day) -> !day.isWorked() && !HolidayRules.isRest(day.day()))
			.map(CalendarDay::day)
			.collect(Collectors.toSet());
	}

}
