package org.reformflow.reporting.issue;

import java.time.LocalDate;
import java.util.Date;

import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** What the model {@code report-calendar} asks. */
@Component("reportCalendar")
@ModelBean
public class ReportCalendarFacts {

	private final ReportOpenings openings;

	ReportCalendarFacts(ReportOpenings openings) {
		this.openings = openings;
	}

	/**
	 * When a period of the department opens next.
	 * @param since first day of the calendar, {@code yyyy-MM-dd}
	 */
	public Date nextOpening(String department, String since) {
		return Date.from(this.openings.next(department, LocalDate.parse(since)));
	}

}
