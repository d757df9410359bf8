package org.reformflow.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A change of a calendar as it was logged. */
record LoggedChange(long id, String department, CalendarChange.Source source, String note, String warnings,
		@Nullable String hoursBefore, @Nullable String hoursAfter, String changedBy, OffsetDateTime changedAt,
		List<Day> days) {

	/** A day as it was and as it became; null stands for no row of its own. */
	record Day(LocalDate day, @Nullable Row before, @Nullable Row after) {

	}

	/** What a row said. */
	record Row(DayType type, String name, String basis) {

		CalendarDay on(LocalDate day) {
			return new CalendarDay(day, this.type, this.name, this.basis, CalendarDay.OWN);
		}

		String words() {
			return this.type.label() + ": " + this.name + (this.basis.isEmpty() ? "" : " (" + this.basis + ")");
		}

	}

}
