package org.reformflow.reporting.issue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.reporting.period.ReportCalendar;
import org.reformflow.reporting.period.ReportPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.DepartmentReports;

import org.springframework.stereotype.Component;

/** Which periods open by themselves, and when. */
@Component
class ReportOpenings {

	/** How long nothing is looked at when no calendar runs by itself. */
	private static final Duration REST = Duration.ofDays(365);

	private final ReportPeriods periods;

	private final DepartmentReports reports;

	private final WorkingCalendars calendars;

	private final Clock clock;

	ReportOpenings(ReportPeriods periods, DepartmentReports reports, WorkingCalendars calendars, Clock clock) {
		this.periods = periods;
		this.reports = reports;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * The periods to open now, by cut-off day: those whose due day is still to come, and
	 * of each calendar the last one that closed, if it should have opened by itself.
	 * @param since when the department's calendars began to run by themselves
	 */
	List<ReportPeriod> due(String department, LocalDate since) {
		WorkingCalendar days = this.calendars.of(department);
		return running(department).flatMap((calendar) -> due(calendar, days, since))
			.filter((period) -> !isBegun(department, period))
			.toList();
	}

	private Stream<ReportPeriod> due(ReportCalendar calendar, WorkingCalendar days, LocalDate since) {
		LocalDate today = LocalDate.now(this.clock);
		List<ReportPeriod> open = around(calendar)
			.filter((period) -> !days.opening(calendar.openDay(period, days)).isAfter(this.clock.instant()))
			.toList();
		Optional<ReportPeriod> missed = open.stream()
			.filter((period) -> calendar.dueDay(period, days).isBefore(today))
			.max(Comparator.comparing(ReportPeriod::to))
			.filter((period) -> !calendar.openDay(period, days).isBefore(since));
		return Stream.concat(missed.stream(),
				open.stream().filter((period) -> !calendar.dueDay(period, days).isBefore(today)));
	}

	/** When to look again: at once when something is due. */
	Instant next(String department, LocalDate since) {
		Instant now = this.clock.instant();
		if (!due(department, since).isEmpty()) {
			return now;
		}
		WorkingCalendar days = this.calendars.of(department);
		return running(department)
			.flatMap((calendar) -> around(calendar).map((period) -> days.opening(calendar.openDay(period, days))))
			.filter((opening) -> opening.isAfter(now))
			.min(Comparator.naturalOrder())
			.orElseGet(() -> now.plus(REST));
	}

	private Stream<ReportCalendar> running(String department) {
		return this.periods.calendars(department).all().stream().filter(ReportCalendar::isAuto);
	}

	private Stream<ReportPeriod> around(ReportCalendar calendar) {
		int year = LocalDate.now(this.clock).getYear();
		return IntStream.rangeClosed(year - 1, year + 1).boxed().flatMap(calendar::periodsOf);
	}

	private boolean isBegun(String department, ReportPeriod period) {
		return this.periods.find(department, period).flatMap((open) -> this.reports.find(open.id())).isPresent();
	}

}
