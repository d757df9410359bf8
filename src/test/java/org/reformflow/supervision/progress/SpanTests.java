package org.reformflow.supervision.progress;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpanTests {

	@ParameterizedTest
	@CsvSource({ "2026-01-01, 2026-11-22, 2025-01-01, 2025-11-22", "2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31",
			"2024-01-01, 2024-02-29, 2023-01-01, 2023-02-28", "2025-01-01, 2025-02-28, 2024-01-01, 2024-02-29",
			"2026-01-01, 2026-01-15, 2025-01-01, 2025-01-15", "2026-01-01, 2026-01-31, 2025-12-01, 2025-12-31",
			"2026-01-01, 2026-03-31, 2025-10-01, 2025-12-31", "2026-04-01, 2026-05-20, 2026-01-01, 2026-02-20",
			"2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28", "2026-05-01, 2026-05-20, 2026-04-01, 2026-04-20",
			"2026-01-05, 2026-01-11, 2025-12-29, 2026-01-04", "2025-11-01, 2026-01-31, 2025-08-01, 2025-10-31" })
	void comparesWithTheSameDaysBefore(LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo) {
		assertThat(new Span(from, to).previous()).isEqualTo(new Span(previousFrom, previousTo));
	}

}
