package org.reformflow.supervision.progress;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What to look at, as a client says it; null does not narrow.
 *
 * @param from first day of reporting for what is done; the year's first by default
 * @param to last day, included; today by default
 * @param area name of a {@code ReformArea}, or {@code none} for those without
 * @param officer id of a person, or {@code none} for those without
 */
public record Filter(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to, @Nullable String unit,
		@Nullable String directive, @Nullable String area, @Nullable String officer) {

	/** Everything, from the year's first day until today. */
	public static final Filter NONE = new Filter(null, null, null, null, null, null);

}
