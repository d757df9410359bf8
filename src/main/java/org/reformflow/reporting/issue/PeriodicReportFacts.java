package org.reformflow.reporting.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.ModelBean;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.DepartmentReports;
import org.reformflow.reporting.report.UnitReports;

import org.springframework.stereotype.Component;

/** What the model {@code periodic-report} asks. */
@Component("periodicReport")
@ModelBean
public class PeriodicReportFacts {

	private final ReportPeriods periods;

	private final UnitReports units;

	private final DepartmentReports reports;

	private final Organisation organisation;

	private final WorkingCalendars calendars;

	private final Clock clock;

	PeriodicReportFacts(ReportPeriods periods, UnitReports units, DepartmentReports reports, Organisation organisation,
			WorkingCalendars calendars, Clock clock) {
		this.periods = periods;
		this.units = units;
		this.reports = reports;
		this.organisation = organisation;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Whether no unit's report is out. */
	public boolean allIn(String periodId) {
		return this.units.isComplete(periodId);
	}

	/**
	 * The first moment that is late: after the due day or, when that has passed, after
	 * the next working day.
	 */
	public Date waitsUntil(String periodId) {
		OpenPeriod open = this.periods.get(periodId);
		WorkingCalendar calendar = this.calendars.of(open.department());
		LocalDate today = LocalDate.now(this.clock);
		LocalDate last = today.isAfter(open.dueDay()) ? calendar.plusWorkingDays(today, 1) : open.dueDay();
		return Date.from(calendar.endOf(last).plusSeconds(1));
	}

	/** The id of who signs; of all of the leadership when that person has left it. */
	public Collection<String> approvers(String periodId) {
		String department = this.periods.get(periodId).department();
		List<String> leadership = this.organisation.holders(department, Role.LEADERSHIP)
			.stream()
			.map(Person::id)
			.toList();
		return Optional.ofNullable(this.reports.get(periodId).signer())
			.filter(leadership::contains)
			.map(List::of)
			.orElse(leadership);
	}

}
