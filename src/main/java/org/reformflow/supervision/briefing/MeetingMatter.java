package org.reformflow.supervision.briefing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A matter at the top tier of its ladder.
 *
 * @param daysLate working days
 * @param slip number of the newest urging slip; empty without one
 * @param answer what its owner said last; empty for no answer
 * @param commitment the day that was promised, or null
 */
record MeetingMatter(String title, String unitName, LocalDate lastDay, int daysLate, String slip, String answer,
		@Nullable LocalDate commitment) {

}
