package org.reformflow.calendar;

/** The working calendar of each department. */
@FunctionalInterface
public interface WorkingCalendars {

	/** The calendar now in force in a department. */
	WorkingCalendar of(String department);

}
