package org.reformflow.apology;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Dates as letters and forms write them. */
final class LetterDates {

	static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	private LetterDates() {
	}

	/** For example "05/01/2026". */
	static String day(@Nullable LocalDate day) {
		return (day != null) ? DAY.format(day) : "";
	}

	static LocalDate local(@Nullable OffsetDateTime moment, ZoneId zone) {
		return Objects.requireNonNull(moment).atZoneSameInstant(zone).toLocalDate();
	}

}
