package org.reformflow.reporting.render;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportCalendar;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.DepartmentReport;
import org.reformflow.reporting.report.DepartmentReports;
import org.reformflow.reporting.report.UnitReport;
import org.reformflow.reporting.report.UnitReports;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The periods of a department with how far they are; four statements. */
@Component
@Transactional(readOnly = true)
class ReportList {

	private final ReportPeriods periods;

	private final DepartmentReports reports;

	private final UnitReports unitReports;

	ReportList(ReportPeriods periods, DepartmentReports reports, UnitReports unitReports) {
		this.periods = periods;
		this.reports = reports;
		this.unitReports = unitReports;
	}

	/** The latest cut-off day first. */
	List<ReportView.Line> of(String department) {
		Map<String, String> calendars = this.periods.calendars(department)
			.all()
			.stream()
			.collect(Collectors.toMap(ReportCalendar::id, ReportCalendar::name));
		List<OpenPeriod> opened = this.periods.ofDepartment(department);
		List<String> ids = opened.stream().map(OpenPeriod::id).toList();
		Map<String, DepartmentReport> begun = this.reports.ofPeriods(ids)
			.stream()
			.collect(Collectors.toMap(DepartmentReport::period, (report) -> report));
		Map<String, List<UnitReport>> units = this.unitReports.ofPeriods(ids)
			.stream()
			.collect(Collectors.groupingBy(UnitReport::period));
		return opened.stream()
			.sorted(Comparator.comparing((OpenPeriod open) -> open.period().to()).reversed())
			.map((open) -> line(open, calendars.getOrDefault(open.period().calendar(), open.period().calendar()),
					begun.get(open.id()), units.getOrDefault(open.id(), List.of())))
			.toList();
	}

	private static ReportView.Line line(OpenPeriod open, String calendar, @Nullable DepartmentReport report,
			List<UnitReport> units) {
		return new ReportView.Line(ReportViews.period(open, calendar), (report != null) ? report.state() : null,
				(report != null) ? report.state().label() : ReportViews.NOT_BEGUN,
				(report != null && report.number() != null) ? report.number().words() : null,
				(report != null && report.number() != null) ? report.number().issuedOn() : null, units.size(),
				(int) units.stream().filter((unit) -> unit.confirmedAt() != null && unit.isIn()).count(),
				(int) units.stream().filter((unit) -> unit.late() && unit.isIn()).count());
	}

}
