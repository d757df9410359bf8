package org.reformflow.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * Working days and hours of one department at one moment of its calendar's history:
 * Monday to Friday, but for the exceptions. An immutable value: take it once for a piece
 * of work, from {@link WorkingCalendars}.
 */
public final class WorkingCalendar {

	private final Map<LocalDate, Boolean> exceptions;

	private final OfficeHours hours;

	private final ZoneId zone;

	/**
	 * A calendar of its own.
	 * @param exceptions days that differ from the week's pattern, and whether they are
	 * worked
	 */
	public WorkingCalendar(Map<LocalDate, Boolean> exceptions, OfficeHours hours, ZoneId zone) {
		this.exceptions = Map.copyOf(exceptions);
		this.hours = hours;
		this.zone = zone;
	}

	public ZoneId zone() {
		return this.zone;
	}

	public boolean isWorkingDay(LocalDate day) {
		return this.exceptions.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
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

	/** When the office opens on a day, whether it is worked or not. */
	public Instant opening(LocalDate day) {
		return day.atTime(this.hours.opening()).atZone(this.zone).toInstant();
	}

	/** The moment itself inside office hours, or else when the office opens next. */
	public Instant nextOpening(Instant moment) {
		ZonedDateTime local = moment.atZone(this.zone);
		LocalDate day = local.toLocalDate();
		if (isWorkingDay(day)) {
			LocalTime time = local.toLocalTime();
			for (OfficeHours.Session session : this.hours.sessions()) {
				if (time.isBefore(session.opens())) {
					return day.atTime(session.opens()).atZone(this.zone).toInstant();
				}
				if (time.isBefore(session.closes())) {
					return moment;
				}
			}
		}
		return opening(plusWorkingDays(day, 1));
	}

	/** The last second of a day: the last in-time moment of work due on it. */
	public Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(this.zone).minusSeconds(1).toInstant();
	}

}
