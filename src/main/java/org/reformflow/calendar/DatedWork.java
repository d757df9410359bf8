package org.reformflow.calendar;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Implemented by whoever keeps deadlines: what a change of the calendar does to them. */
public interface DatedWork {

	/**
	 * The open deadlines of a department whose last day, or last working day in term,
	 * differs between the calendars.
	 */
	List<Effect> effects(String department, WorkingCalendar before, WorkingCalendar after);

	/**
	 * Moves a deadline on the office's decision, with its ladder. Called after
	 * {@link #recompute}, and only for a deadline that {@link #effects} still gives.
	 */
	void shift(String deadlineId, LocalDate lastDay, String reason);

	/**
	 * Moves the reminders to come of all open deadlines of a department, in a job of its
	 * own soon after a change; may be called again without harm.
	 */
	void recompute(String department);

	/**
	 * What a change does to one deadline.
	 *
	 * @param title what is due
	 * @param unit name of the unit that owes it
	 * @param lastDay last day in time, as it stands
	 * @param lastWorkingDayBefore last working day in term before the change
	 * @param lastWorkingDayAfter the same after the change
	 * @param proposed last day to shift to, or null when nothing is to decide
	 */
	record Effect(String deadlineId, String title, String unit, LocalDate lastDay, LocalDate lastWorkingDayBefore,
			LocalDate lastWorkingDayAfter, @Nullable LocalDate proposed) {

	}

}
