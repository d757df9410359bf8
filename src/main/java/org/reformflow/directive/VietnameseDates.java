package org.reformflow.directive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Dates and times as people in Vietnam write them. */
final class VietnameseDates {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

	private VietnameseDates() {
	}

	static String words(@Nullable LocalDate day) {
		return (day != null) ? DAY.format(day) : "";
	}

	static String words(@Nullable OffsetDateTime moment, ZoneId zone) {
		return (moment != null) ? MOMENT.format(moment.atZoneSameInstant(zone)) : "";
	}

}
