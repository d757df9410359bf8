package org.reformflow.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The calendar of a department at one moment of its history.
 *
 * @param days what differs from the week's pattern
 */
record CalendarState(Map<LocalDate, CalendarDay> days, OfficeHours hours, WorkingCalendar calendar) {

	/** A department's own days win over the national ones. */
	static CalendarState of(Collection<CalendarDay> national, Collection<CalendarDay> own, OfficeHours hours,
			ZoneId zone) {
		Map<LocalDate, CalendarDay> days = NationalDays.complete(national);
		own.forEach((day) -> days.put(day.day(), day));
		return new CalendarState(Map.copyOf(days), hours, new WorkingCalendar(
				days.values().stream().collect(Collectors.toUnmodifiableMap(CalendarDay::day, CalendarDay::isWorked)),
				hours, zone));
	}

	/** What differs from a day up to and including another, in order. */
	List<CalendarDay> between(LocalDate from, LocalDate to) {
		return this.days.values()
			.stream()
			.filter((day) -> !day.day().isBefore(from) && !day.day().isAfter(to))
			.sorted(Comparator.comparing(CalendarDay::day))
			.toList();
	}

}
