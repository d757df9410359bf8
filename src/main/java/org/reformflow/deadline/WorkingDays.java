package org.reformflow.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** Due dates of steps that have no deadline of their own, for expressions in models. */
@Component("workingDays")
@ModelBean
public class WorkingDays {

	private final WorkingCalendar calendar;

	private final Clock clock;

	WorkingDays(WorkingCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	/** The end of the working day that comes a number of working days after today. */
	public Date after(int days) {
		LocalDate day = this.calendar.plusWorkingDays(LocalDate.now(this.clock), days);
		return Date.from(day.plusDays(1).atStartOfDay(this.clock.getZone()).minusSeconds(1).toInstant());
	}

}
