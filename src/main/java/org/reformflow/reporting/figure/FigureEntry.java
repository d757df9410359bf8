package org.reformflow.reporting.figure;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A figure with where it comes from.
 *
 * @param period id of the department's report period
 * @param unit id of the unit that reports it
 * @param enteredBy id of the person
 * @param assignment id of the assignment in which it was stated, or null
 * @param version from 1; each correction has the next
 */
public record FigureEntry(String period, String unit, Figure figure, String enteredBy, OffsetDateTime enteredAt,
		@Nullable String assignment, int version) {

}
