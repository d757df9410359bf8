package org.reformflow.reporting.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportCalendar;
import org.reformflow.reporting.period.ReportPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.DepartmentReport;
import org.reformflow.reporting.report.DepartmentReports;

import org.springframework.stereotype.Component;

/** The periods that the office may open. */
@Component
class PeriodList {

	private static final int DAYS_BACK = 190;

	private static final int DAYS_AHEAD = 100;

	private final ReportPeriods periods;

	private final DepartmentReports reports;

	private final WorkingCalendars calendars;

	private final Clock clock;

	PeriodList(ReportPeriods periods, DepartmentReports reports, WorkingCalendars calendars, Clock clock) {
		this.periods = periods;
		this.reports = reports;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** As options of a field. */
	List<Map<String, String>> calendars(String department) {
		return this.periods.calendars(department)
			.all()
			.stream()
			.map((calendar) -> Map.of("value", calendar.id(), "label", calendar.name()))
			.toList();
	}

	/** As rows of a table: those that close about now, the first to close first. */
	List<Map<String, String>> recent(String department) {
		List<OpenPeriod> opened = this.periods.ofDepartment(department);
		Set<String> begun = this.reports.ofPeriods(opened.stream().map(OpenPeriod::id).toList())
			.stream()
			.map(DepartmentReport::period)
			.collect(Collectors.toSet());
		Set<ReportPeriod> taken = opened.stream()
			.filter((open) -> begun.contains(open.id()))
			.map(OpenPeriod::period)
			.collect(Collectors.toSet());
		WorkingCalendar days = this.calendars.of(department);
		return this.periods.calendars(department)
			.all()
			.stream()
			.flatMap(
					(calendar) -> around(calendar).map((period) -> row(calendar, period, days, isTaken(taken, period))))
			.toList();
	}

	/** By name, since the days of a calendar may have changed since. */
	private static boolean isTaken(Set<ReportPeriod> taken, ReportPeriod period) {
		return taken.stream()
			.anyMatch((each) -> each.calendar().equals(period.calendar()) && Objects.equals(each.id(), period.id()));
	}

	private Stream<ReportPeriod> around(ReportCalendar calendar) {
		LocalDate today = LocalDate.now(this.clock);
		return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
			.boxed()
			.flatMap(calendar::periodsOf)
			.filter((period) -> period.to().isAfter(today.minusDays(DAYS_BACK))
					&& period.to().isBefore(today.plusDays(DAYS_AHEAD)) && !period.from().isAfter(today))
			.sorted(Comparator.comparing(ReportPeriod::to));
	}

	private static Map<String, String> row(ReportCalendar calendar, ReportPeriod period, WorkingCalendar days,
			boolean begun) {
		return Map.of("calendar", calendar.name(), "id", period.id(), "name", period.name(), "days",
				ReportTitles.days(period), "due", VietnameseDates.words(calendar.dueDay(period, days)), "state",
				begun ? "Đã mở" : calendar.isAuto() ? "Tự mở theo lịch" : "Chưa mở");
	}

}
