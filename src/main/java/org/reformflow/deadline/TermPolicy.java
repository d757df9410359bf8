package org.reformflow.deadline;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;

import org.springframework.stereotype.Component;

/** Decides whether work is in term, by the strict last day in time. */
@Component
public class TermPolicy {

	private static final int SOON = 3;

	private final WorkingCalendars calendars;

	public TermPolicy(WorkingCalendars calendars) {
		this.calendars = calendars;
	}

	/**
	 * The term of open work: due soon with at most three working days left after today,
	 * the last day included; late from the day after the last day.
	 */
	public Term term(String department, @Nullable LocalDate lastDay, LocalDate today) {
		Term done = termOfDone(lastDay, today);
		if (lastDay == null || done != Term.IN_TERM) {
			return done;
		}
		return (this.calendars.of(department).workingDaysBetween(today, lastDay) <= SOON) ? Term.DUE_SOON
				: Term.IN_TERM;
	}

	/** The last day that is due soon, seen from today. */
	public LocalDate lastDueSoon(String department, LocalDate today) {
		return lastDueSoon(this.calendars.of(department), today);
	}

	/** The last day that is due soon by a calendar, seen from today. */
	public static LocalDate lastDueSoon(WorkingCalendar calendar, LocalDate today) {
		return calendar.plusWorkingDays(today, SOON + 1).minusDays(1);
	}

	/** The term of finished work, by the day on which the unit reported completion. */
	public Term termOfDone(@Nullable LocalDate lastDay, LocalDate reportedOn) {
		if (lastDay == null) {
			return Term.NO_DEADLINE;
		}
		return reportedOn.isAfter(lastDay) ? Term.LATE : Term.IN_TERM;
	}

}
