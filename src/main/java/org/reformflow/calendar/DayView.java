package org.reformflow.calendar;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A day of the calendar as {@code GET /api/calendar} shows it.
 *
 * @param weekday {@code T2} to {@code T7}, {@code CN}
 * @param type a {@link DayType}, {@code WEEKEND}, or null on an ordinary working day
 * @param hours sessions such as {@code 07:30-11:30} of a day that is worked, else null
 */
record DayView(LocalDate date, String weekday, boolean working, @Nullable String type, @Nullable String name,
		@Nullable String basis, @Nullable String confidence, @Nullable List<String> hours) {

	static DayView of(LocalDate day, CalendarState state) {
		boolean working = state.calendar().isWorkingDay(day);
		List<String> hours = working
				? state.hours().sessions().stream().map((session) -> session.opens() + "-" + session.closes()).toList()
				: null;
		CalendarDay found = state.days().get(day);
		if (found != null) {
			return new DayView(day, DayWords.weekday(day), working, found.type().name(), found.name(), found.basis(),
					found.confidence(), hours);
		}
		return working ? new DayView(day, DayWords.weekday(day), true, null, null, null, null, hours) : new DayView(day,
				DayWords.weekday(day), false, "WEEKEND", "Nghỉ hằng tuần", "BLLĐ 2019 Đ.111", "RULE", null);
	}

}
