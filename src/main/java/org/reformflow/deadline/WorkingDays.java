package org.reformflow.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** Due dates of steps that have no deadline of their own, for expressions in models. */
@Component("workingDays")
@ModelBean
public class WorkingDays {

	private final WorkingCalendars calendars;

	private final Clock clock;

	WorkingDays(WorkingCalendars calendars, Clock clock) {
		this.calendars = calendars;
		this.clock = clock;
	}

	/** The end of the working day that comes a number of working days after today. */
	public Date after(String department, int days) {
		WorkingCalendar calendar = this.calendars.of(department);
		return Date.from(calendar.endOf(calendar.plusWorkingDays(LocalDate.now(this.clock), days)));
	}

}
