package org.reformflow.calendar;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A change of a department's calendar as people entered it, not yet checked.
 *
 * @param contentSha256 of the pasted or uploaded file
 * @param hours as written, or null if they stay
 */
record EnteredChange(CalendarChange.Source source, @Nullable String contentSha256, @Nullable String note,
		List<EnteredDay> days, @Nullable String hours) {

}
