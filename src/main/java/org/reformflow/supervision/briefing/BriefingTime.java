package org.reformflow.supervision.briefing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.stream.Stream;

import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** When the briefing of a department goes out, for the model. */
@Component
@ModelBean
public class BriefingTime {

	private final WorkingCalendars calendars;

	private final BriefingDayDecision decision;

	private final Clock clock;

	BriefingTime(WorkingCalendars calendars, BriefingDayDecision decision, Clock clock) {
		this.calendars = calendars;
		this.decision = decision;
		this.clock = clock;
	}

	/**
	 * When the office opens on the next day of briefing after now: the weekday that
	 * decision {@code briefing-day} names, or else the first working day after it.
	 */
	public Date next(String department) {
		WorkingCalendar calendar = this.calendars.of(department);
		DayOfWeek weekday = this.decision.weekday(department);
		Instant now = this.clock.instant();
		// A long holiday may push a day of the weeks before past today.
		LocalDate first = LocalDate.ofInstant(now, calendar.zone())
			.minusWeeks(4)
			.with(TemporalAdjusters.nextOrSame(weekday));
		return Stream.iterate(first, (day) -> day.plusWeeks(1))
			.map((day) -> calendar.opening(calendar.isWorkingDay(day) ? day : calendar.plusWorkingDays(day, 1)))
			.filter((opening) -> opening.isAfter(now))
			.findFirst()
			.map(Date::from)
			.orElseThrow();
	}

	/** The day of the next meeting after today, as {@link #next} says. */
	LocalDate nextDay(String department) {
		return LocalDate.ofInstant(next(department).toInstant(), this.calendars.of(department).zone());
	}

}
