package org.reformflow.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * The public holidays of a year by law (Labour Code 2019, articles 111.3 and 112), for
 * years without announced days. Where the law leaves a choice, that of the years 2017 to
 * 2026 is taken: Tết begins one day before the new year when this is a Monday or Tuesday,
 * else two; National Day takes the neighbour that makes a long weekend.
 */
final class HolidayRules {

	private static final String LAW = "BLLĐ 2019 Đ.112";

	private static final String IN_LIEU = "BLLĐ 2019 Đ.111.3";

	private static final String RULE = "RULE";

	private static final String TENTATIVE = "TENTATIVE";

	private HolidayRules() {
	}

	/** The first day of the lunar year that begins in a year. */
	static LocalDate tet(int year) {
		return localDate(VietnameseCalendar.ofTet(year));
	}

	/** The tenth day of the third lunar month. */
	static LocalDate kingsDay(int year) {
		return localDate(VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(3), 10));
	}

	/** In order, with the days in lieu; also holidays on days of rest. */
	static List<CalendarDay> of(int year) {
		TreeMap<LocalDate, CalendarDay> days = Stream.of(fixed(year), tetDays(year), movable(year))
			.flatMap(List::stream)
			.collect(Collectors.toMap(CalendarDay::day, (day) -> day, (one, other) -> one, TreeMap::new));
		for (CalendarDay holiday : List.copyOf(days.values())) {
			if (isRest(holiday.day())) {
				LocalDate free = holiday.day();
				while (isRest(free) || days.containsKey(free)) {
					free = free.plusDays(1);
				}
				days.put(free, new CalendarDay(free, DayType.COMPENSATORY_OFF, "Nghỉ bù: " + holiday.name(), IN_LIEU,
						holiday.confidence()));
			}
		}
		return List.copyOf(days.values());
	}

	private static List<CalendarDay> fixed(int year) {
		return List.of(holiday(MonthDay.of(1, 1).atYear(year), "Tết Dương lịch", RULE),
				holiday(MonthDay.of(4, 30).atYear(year), "Ngày Chiến thắng", RULE),
				holiday(MonthDay.of(5, 1).atYear(year), "Ngày Quốc tế lao động", RULE),
				holiday(MonthDay.of(9, 2).atYear(year), "Quốc khánh", RULE));
	}

	private static List<CalendarDay> tetDays(int year) {
		LocalDate tet = tet(year);
		int before = Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY).contains(tet.getDayOfWeek()) ? 1 : 2;
		return tet.minusDays(before)
			.datesUntil(tet.plusDays(5 - before))
			.map((day) -> holiday(day, "Tết Nguyên đán (dự kiến)", TENTATIVE))
			.toList();
	}

	private static List<CalendarDay> movable(int year) {
		List<CalendarDay> days = new ArrayList<>();
		days.add(holiday(kingsDay(year), "Giỗ Tổ Hùng Vương (10/3 âm lịch)", RULE));
		if (year >= 2021) {
			days.add(holiday(nationalDaysNeighbour(year), "Quốc khánh (ngày liền kề, dự kiến)", TENTATIVE));
		}
		if (year >= 2026) {
			days.add(holiday(MonthDay.of(11, 24).atYear(year), "Ngày Văn hóa Việt Nam (Nghị quyết 80-NQ/TW)",
					"CHECK-LAW"));
		}
		return days;
	}

	private static LocalDate nationalDaysNeighbour(int year) {
		LocalDate nationalDay = MonthDay.of(9, 2).atYear(year);
		return switch (nationalDay.getDayOfWeek()) {
			case MONDAY, THURSDAY, SUNDAY -> nationalDay.plusDays(1);
			case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> nationalDay.minusDays(1);
		};
	}

	private static CalendarDay holiday(LocalDate day, String name, String confidence) {
		return new CalendarDay(day, DayType.PUBLIC_HOLIDAY, name, LAW, confidence);
	}

	static boolean isRest(LocalDate day) {
		return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
	}

	private static LocalDate localDate(VietnameseCalendar lunar) {
		return lunar.transform(PlainDate.class).toTemporalAccessor();
	}

}
