package org.reformflow.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/**
 * A change of the rows of one department, or of the national ones.
 *
 * @param contentSha256 of the file behind it
 * @param note what people say about it
 * @param warnings what people should know about it
 * @param days the rows to write by day; empty takes the row out
 * @param hours new office hours, or null if they stay
 */
record CalendarChange(String department, Source source, @Nullable String contentSha256, @Nullable String note,
		List<String> warnings, SortedMap<LocalDate, Optional<CalendarDay>> days, @Nullable OfficeHours hours) {

	/** Where a change comes from. */
	enum Source {

		SHIPPED, FORM, CSV, ICALENDAR, UNDO

	}

	boolean isEmpty() {
		return this.days.isEmpty() && this.hours == null;
	}

}
