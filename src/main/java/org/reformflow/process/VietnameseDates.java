package org.reformflow.process;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Dates and times as people in Vietnam write them. */
public final class VietnameseDates {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

	private VietnameseDates() {
	}

	public static String words(@Nullable LocalDate day) {
		return (day != null) ? DAY.format(day) : "";
	}

	public static String words(@Nullable OffsetDateTime moment, ZoneId zone) {
		return (moment != null) ? MOMENT.format(moment.atZoneSameInstant(zone)) : "";
	}

}
