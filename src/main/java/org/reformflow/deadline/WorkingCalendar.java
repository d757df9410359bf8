package org.reformflow.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The working days of the administration: Monday to Friday without public holidays, with
 * the swapped days and make-up Saturdays of {@code calendar/vietnam-2024-2030.csv}
 * (Labour Code 2019, articles 111 and 112, and yearly notices). For years outside the
 * file only weekends and the holidays with a fixed date count.
 */
@Component
public class WorkingCalendar {

	private static final String FILE = "calendar/vietnam-2024-2030.csv";

	private static final Set<MonthDay> FIXED_HOLIDAYS = Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1),
			MonthDay.of(9, 2));

	/** Days that differ from the week's pattern, and whether they are worked. */
	private final Map<LocalDate, Boolean> exceptions = read();

	private final Set<Integer> years = this.exceptions.keySet()
		.stream()
		.map(LocalDate::getYear)
		.collect(Collectors.toUnmodifiableSet());

	public boolean isWorkingDay(LocalDate day) {
		Boolean exception = this.exceptions.get(day);
		if (exception != null) {
			return exception;
		}
		boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
		return !weekend && (this.years.contains(day.getYear()) || !FIXED_HOLIDAYS.contains(MonthDay.from(day)));
	}

	/**
	 * The n-th working day after a day, or before it for a negative n; the day itself is
	 * not counted, and is the answer for 0.
	 */
	public LocalDate plusWorkingDays(LocalDate day, int count) {
		LocalDate reached = day;
		for (int left = Math.abs(count); left > 0; left -= isWorkingDay(reached) ? 1 : 0) {
			reached = reached.plusDays(Integer.signum(count));
		}
		return reached;
	}

	/** The day itself if it is a working day, or else the nearest one before it. */
	public LocalDate lastWorkingDayUpTo(LocalDate day) {
		return isWorkingDay(day) ? day : plusWorkingDays(day, -1);
	}

	/**
	 * The working days after the one day up to and including the other; negative when the
	 * other lies before.
	 */
	public int workingDaysBetween(LocalDate from, LocalDate upTo) {
		int step = from.isAfter(upTo) ? -1 : 1;
		int count = 0;
		for (LocalDate day = from; !day.equals(upTo);) {
			day = day.plusDays(step);
			count += isWorkingDay(day) ? step : 0;
		}
		return count;
	}

	private static Map<LocalDate, Boolean> read() {
		try {
			return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.skip(1)
				.map((line) -> line.split(",", 4))
				.collect(Collectors.toUnmodifiableMap((cells) -> LocalDate.parse(cells[0]),
						(cells) -> cells[2].equals("MAKEUP_WORKDAY")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
