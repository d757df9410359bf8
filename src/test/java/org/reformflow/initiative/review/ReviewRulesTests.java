package org.reformflow.initiative.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.directive.ReformArea;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.campaign.ReviewRules;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewRulesTests {

	private static final ReviewRules RULES = new ReviewRules("Nghị định số 13/2012/NĐ-CP", 1, 1, 3, 12, 30, 2, 3);

	@ParameterizedTest(name = "accepted on {0}: answered by {1}")
	@CsvSource({ "2025-11-30, 2026-02-28", "2023-11-30, 2024-02-29", "2026-11-29, 2027-02-28", "2026-01-31, 2026-04-30",
			"2025-12-31, 2026-03-31", "2026-03-02, 2026-06-02" })
	void theAnswerIsDueThreeMonthsAfterTheAcceptance(LocalDate acceptedOn, LocalDate due) {
		assertThat(AnswerTime.lastDay(acceptedOn, applied(null, null, null), RULES)).isEqualTo(due);
		assertThat(AnswerTime.lastDay(acceptedOn, applied("2020-01-01", "2020-06-30", null), RULES)).isEqualTo(due);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-10, 2026-05-31, , 2026-08-31", "2026-03-10, 2026-05-31, 2026-03-10, 2026-08-31",
			"2026-01-01, 2026-05-31, 2026-03-03, 2026-08-31", "2026-01-01, 2026-05-31, , 2026-06-02",
			"2026-03-10, , , 2026-06-02", "2026-01-01, 2026-05-31, 2026-03-02, 2026-06-02" })
	void whatIsFirstAppliedAfterTheAcceptanceIsAnsweredAfterThat(String from, @Nullable String to,
			@Nullable String first, LocalDate due) {
		assertThat(AnswerTime.lastDay(LocalDate.parse("2026-03-02"), applied(from, to, first), RULES)).isEqualTo(due);
	}

	private static Description applied(@Nullable String from, @Nullable String to, @Nullable String first) {
		return new Description("Tên", ReformArea.TTHC, null, null, null, day(from), day(to), List.of(), null, null,
				null, null, null, null, null, List.of(), null, null, List.of(), null, null, true, null, day(first),
				null, null, null);
	}

	private static @Nullable LocalDate day(@Nullable String day) {
		return (day != null) ? LocalDate.parse(day) : null;
	}

	@ParameterizedTest(name = "first applied on {0}, handed in on {1}: {2}")
	@CsvSource({ "2025-03-02, 2026-03-02, true", "2025-03-02, 2026-03-03, false", "2024-02-29, 2025-02-28, true",
			"2024-02-29, 2025-03-01, false", "2023-02-28, 2024-02-28, true", "2023-02-28, 2024-02-29, false",
			"2024-12-31, 2025-12-31, true", "2024-12-31, 2026-01-01, false", "2026-04-01, 2026-03-02, true" })
	void oneYearEndsOnTheSameDay(LocalDate first, LocalDate handedIn, boolean kept) {
		assertThat(Limitation.of(first, RULES.limitationMonths(), handedIn).isKept()).isEqualTo(kept);
	}

	@Test
	void whatWasNotAppliedHasNoLimit() {
		assertThat(Limitation.of(null, 12, LocalDate.parse("2026-03-02")).isKept()).isTrue();
	}

}
