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

	/**
	 * For example "ngày 05 tháng 01 năm 2026": days below 10 and the months 1 and 2 with
	 * a zero (NĐ 30/2020/NĐ-CP, Annex I).
	 */
	static String words(LocalDate day) {
		int month = day.getMonthValue();
		return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), (month < 3) ? "0" + month : month,
				day.getYear());
	}

	static LocalDate local(@Nullable OffsetDateTime moment, ZoneId zone) {
		return Objects.requireNonNull(moment).atZoneSameInstant(zone).toLocalDate();
	}

}
