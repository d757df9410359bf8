package org.reformflow.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The days that all departments share: announced ones, and rules for all other years. */
final class NationalDays {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	private static final Map<Integer, List<CalendarDay>> RULES = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
		.boxed()
		.collect(Collectors.toUnmodifiableMap((year) -> year, HolidayRules::of));

	private NationalDays() {
	}

	/**
	 * Completes announced days by the rules in each year whose Tết is not announced.
	 */
	static Map<LocalDate, CalendarDay> complete(Collection<CalendarDay> announced) {
		Map<LocalDate, CalendarDay> days = new TreeMap<>();
		announced.forEach((day) -> days.put(day.day(), day));
		Map<LocalDate, CalendarDay> all = new TreeMap<>(days);
		RULES.forEach((year, rules) -> {
			if (!isTetIn(year, days)) {
				rules.forEach((day) -> all.putIfAbsent(day.day(), day));
			}
		});
		return all;
	}

	private static boolean isTetIn(int year, Map<LocalDate, CalendarDay> announced) {
		List<CalendarDay> tet = new ArrayList<>();
		HolidayRules.tet(year).minusDays(2).datesUntil(HolidayRules.tet(year).plusDays(5)).forEach((day) -> {
			CalendarDay found = announced.get(day);
			if (found != null && !found.isWorked()) {
				tet.add(found);
			}
		});
		return !tet.isEmpty();
	}

}
