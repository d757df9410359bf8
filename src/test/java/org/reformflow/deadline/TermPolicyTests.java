package org.reformflow.deadline;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.calendar.ShippedCalendar;
import org.reformflow.calendar.WorkingCalendars;

import static org.assertj.core.api.Assertions.assertThat;

class TermPolicyTests {

	private static final String DEPARTMENT = "so-khcn";

	private final WorkingCalendars calendars = (department) -> ShippedCalendar.VIETNAM;

	private final TermPolicy policy = new TermPolicy(this.calendars);

	@ParameterizedTest
	@CsvSource({ ", 2026-02-13, NO_DEADLINE", "2026-02-12, 2026-02-06, IN_TERM", "2026-02-12, 2026-02-09, DUE_SOON",
			"2026-02-12, 2026-02-12, DUE_SOON", "2026-02-12, 2026-02-13, LATE", "2026-02-24, 2026-02-12, DUE_SOON",
			"2026-02-24, 2026-02-11, IN_TERM", "2026-02-22, 2026-02-11, DUE_SOON", "2026-02-22, 2026-02-23, LATE",
			"2026-01-12, 2026-01-07, IN_TERM", "2026-01-12, 2026-01-08, DUE_SOON" })
	void tellsTheTermOfOpenWorkInWorkingDays(@Nullable LocalDate lastDay, LocalDate today, Term term) {
		assertThat(this.policy.term(DEPARTMENT, lastDay, today)).isEqualTo(term);
	}

	/** TV-01, TV-02 (strict) and TV-03 of the domain dossier, and year ends. */
	@ParameterizedTest
	@CsvSource({ "trước ngày 10/10/2023, 2023-10-09, IN_TERM", "trước ngày 10/10/2023, 2023-10-10, LATE",
			"chậm nhất ngày 15/6/2022, 2022-06-15, IN_TERM", "chậm nhất ngày 15/6/2022, 2022-06-16, LATE",
			"trong năm 2023, 2023-12-31, IN_TERM", "trong năm 2023, 2024-01-01, LATE",
			"thường xuyên, 2030-01-01, NO_DEADLINE", "khi phát sinh, 2030-01-01, NO_DEADLINE" })
	void judgesDoneWorkByTheDayItWasReported(String words, LocalDate reportedOn, Term term) {
		Deadline deadline = new DeadlineWords(this.calendars).parse(DEPARTMENT, words, LocalDate.of(2022, 1, 4));

		assertThat(this.policy.termOfDone(deadline.lastDay().orElse(null), reportedOn)).isEqualTo(term);
	}

}
