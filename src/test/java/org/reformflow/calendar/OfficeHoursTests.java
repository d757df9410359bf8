package org.reformflow.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeHoursTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-01-09T06:00, 2026-01-09T07:30, before the office opens
			2026-01-09T07:30, 2026-01-09T07:30, when it opens
			2026-01-09T11:29:59, 2026-01-09T11:29:59, in the morning
			2026-01-09T11:30, 2026-01-09T13:30, at the lunch break
			2026-01-09T12:00, 2026-01-09T13:30, during it
			2026-01-09T16:59:59, 2026-01-09T16:59:59, in the afternoon
			2026-01-09T17:00, 2026-01-10T07:30, after work before a make-up Saturday
			2026-01-10T17:00, 2026-01-12T07:30, after that Saturday
			2026-02-13T19:00, 2026-02-23T07:30, on Friday evening before Tết
			2025-12-31T17:00, 2026-01-05T07:30, over the year's end and a swapped Friday
			2026-02-18T09:00, 2026-02-23T07:30, on a holiday in office hours
			""")
	void findsTheNextOpening(LocalDateTime moment, LocalDateTime opening, String when) {
		assertThat(next(moment)).as(when).isEqualTo(opening);
	}

	@ParameterizedTest
	@ValueSource(strings = { "America/Los_Angeles", "Pacific/Kiritimati", "Europe/Berlin" })
	void reckonsInTheOfficesZoneWhereverTheMachineIs(String zone) {
		TimeZone before = TimeZone.getDefault();
		TimeZone.setDefault(TimeZone.getTimeZone(zone));
		try {
			assertThat(next(LocalDateTime.parse("2026-02-13T19:00"))).isEqualTo("2026-02-23T07:30");
			assertThat(ShippedCalendar.VIETNAM.endOf(LocalDateTime.parse("2026-03-29T02:30").toLocalDate()))
				.isEqualTo("2026-03-29T16:59:59Z");
			assertThat(HolidayRules.tet(2030)).isEqualTo("2030-02-02");
			assertThat(HolidayRules.of(2031)).isNotEmpty();
		}
		finally {
			TimeZone.setDefault(before);
		}
	}

	@Test
	void anOpenOfficeMayWorkUntilMidnightAlmost() {
		WorkingCalendar late = new WorkingCalendar(Map.of(), HoursWords.parse("13:00-23:59"), ZONE);

		assertThat(late.nextOpening(LocalDateTime.parse("2026-01-09T23:59").atZone(ZONE).toInstant()))
			.isEqualTo(LocalDateTime.parse("2026-01-12T13:00").atZone(ZONE).toInstant());
	}

	private static LocalDateTime next(LocalDateTime moment) {
		return ShippedCalendar.VIETNAM.nextOpening(moment.atZone(ZONE).toInstant()).atZone(ZONE).toLocalDateTime();
	}

}
