package org.reformflow.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.calendar.ShippedCalendar;
import org.reformflow.deadline.DeadlineReading.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/** The vectors of a document's words, the moment of the report, and in time or late. */
class DeadlineReadingTests {

	private static final LocalDate ISSUED = LocalDate.of(2022, 5, 4);

	private final DeadlineWords words = new DeadlineWords((department) -> ShippedCalendar.VIETNAM);

	private final TermPolicy terms = new TermPolicy((department) -> ShippedCalendar.VIETNAM);

	@ParameterizedTest(name = "{0}: {1} reported {3} is {4} when {2}")
	@CsvSource(delimiter = '|', textBlock = """
			TV-01 | trước ngày 10/10/2023    | STRICT  | 2023-10-09T23:59 | IN_TERM
			TV-01 | trước ngày 10/10/2023    | LENIENT | 2023-10-09T23:59 | IN_TERM
			TV-02 | trước ngày 10/10/2023    | STRICT  | 2023-10-10T08:00 | LATE
			TV-02 | trước ngày 10/10/2023    | LENIENT | 2023-10-10T08:00 | IN_TERM
			TV-02 | trước ngày 10/10/2023    | LENIENT | 2023-10-11T00:00 | LATE
			TV-03 | chậm nhất ngày 15/6/2022 | STRICT  | 2022-06-15T23:59 | IN_TERM
			TV-03 | chậm nhất ngày 15/6/2022 | LENIENT | 2022-06-15T23:59 | IN_TERM
			TV-03 | chậm nhất ngày 15/6/2022 | STRICT  | 2022-06-16T00:00 | LATE
			TV-03 | chậm nhất ngày 15/6/2022 | LENIENT | 2022-06-16T00:00 | LATE
			""")
	void aReportIsInTimeUpToTheEndOfTheLastDay(String vector, String text, Mode mode, LocalDateTime reported,
			Term term) {
		LocalDate lastDay = new DeadlineReading(mode).lastDay(this.words.parse("so-khcn", text, ISSUED)).orElseThrow();

		assertThat(this.terms.termOfDone(lastDay, reported.toLocalDate())).as(vector).isEqualTo(term);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			trong tháng 9 năm 2023 | 2023-09-30
			6 tháng đầu năm 2023   | 2023-06-30
			đến hết ngày 31/12/2023 | 2023-12-31
			""")
	void onlyBeforeDependsOnTheReading(String text, LocalDate lastDay) {
		Deadline deadline = this.words.parse("so-khcn", text, ISSUED);

		assertThat(new DeadlineReading(Mode.STRICT).lastDay(deadline)).contains(lastDay);
		assertThat(new DeadlineReading(Mode.LENIENT).lastDay(deadline)).contains(lastDay);
	}

	@Test
	void noReadingGivesWorkWithoutADateALastDay() {
		for (Mode mode : Mode.values()) {
			assertThat(new DeadlineReading(mode).lastDay(Deadline.none())).isEmpty();
			assertThat(new DeadlineReading(mode).lastDay(this.words.parse("so-khcn", "thường xuyên", ISSUED)))
				.isEmpty();
		}
	}

	@ParameterizedTest(name = "trước ngày {0}: làm việc đến {1}")
	@CsvSource({ "2026-04-28, 2026-04-24", "2026-05-02, 2026-04-29", "2026-02-23, 2026-02-13",
			"2026-01-12, 2026-01-10" })
	void theLastWorkingDayLiesBeforeAnEveThatNobodyWorks(LocalDate named, LocalDate worked) {
		LocalDate lastDay = new DeadlineReading(Mode.STRICT)
			.lastDay(new Deadline(DeadlineKind.BEFORE, null, named, null, java.util.List.of()))
			.orElseThrow();

		assertThat(lastDay).isEqualTo(named.minusDays(1));
		assertThat(ShippedCalendar.VIETNAM.lastWorkingDayUpTo(lastDay)).isEqualTo(worked);
	}

}
