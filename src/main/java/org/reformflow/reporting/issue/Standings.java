package org.reformflow.reporting.issue;

import java.util.List;
import java.util.Map;

import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.DepartmentReport;
import org.reformflow.reporting.report.DepartmentReports;
import org.reformflow.reporting.report.DepartmentSheet;
import org.reformflow.reporting.report.DepartmentSheets;
import org.reformflow.reporting.report.Explanation;
import org.reformflow.reporting.report.Explanations;
import org.reformflow.reporting.report.ReportSection;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How reports stand, in a number of statements that does not grow with the figures. */
@Component
class Standings {

	private final ReportPeriods periods;

	private final DepartmentReports reports;

	private final DepartmentSheets sheets;

	private final Explanations explanations;

	Standings(ReportPeriods periods, DepartmentReports reports, DepartmentSheets sheets, Explanations explanations) {
		this.periods = periods;
		this.reports = reports;
		this.sheets = sheets;
		this.explanations = explanations;
	}

	@Transactional(readOnly = true)
	Standing of(String period) {
		OpenPeriod open = this.periods.get(period);
		DepartmentReport report = this.reports.get(period);
		DepartmentSheet sheet = this.sheets.of(open);
		Map<ReportSection, String> written = this.reports.texts(period);
		Map<ReportSection, String> drafted = DraftTexts.of(sheet);
		List<Explanation> explanations = this.explanations.ofPeriod(period)
			.stream()
			.filter((explanation) -> explanation.unit().equals(Explanations.ALL_UNITS))
			.toList();
		return new Standing(report, sheet, written, drafted,
				sheet.flags(Standing.texts(report.state(), written, drafted).values()), explanations);
	}

}
