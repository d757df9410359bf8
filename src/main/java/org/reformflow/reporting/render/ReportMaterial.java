package org.reformflow.reporting.render;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.organisation.Unit;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.report.DepartmentReport;
import org.reformflow.reporting.report.Explanation;
import org.reformflow.reporting.report.FigureCorrection;
import org.reformflow.reporting.report.IssuedFigure;
import org.reformflow.reporting.report.ReportSection;
import org.reformflow.reporting.report.UnitReport;

/**
 * All that was read for a report.
 *
 * @param departmentName name of the department
 * @param calendarName name of the period's calendar
 * @param continued what the cumulative figures go on from, or null
 * @param comparable the last period as long as this, or null
 * @param units those that report, in order
 * @param versions every version of the figures of these periods
 * @param report null when none was begun
 * @param issued empty before issue
 * @param files kept for this period and for the assignments of its figures
 * @param names of people, by id
 */
record ReportMaterial(String departmentName, String calendarName, OpenPeriod open, Catalogue catalogue,
		@Nullable OpenPeriod continued, @Nullable OpenPeriod comparable, List<Unit> units, List<FigureEntry> versions,
		@Nullable DepartmentReport report, Map<ReportSection, String> texts, List<IssuedFigure> issued,
		List<UnitReport> unitReports, List<Explanation> explanations, List<FigureCorrection> corrections,
		List<EvidenceFile> files, Map<String, String> names) {

	boolean isIssued() {
		return this.report != null && this.report.isIssued();
	}

	/** Name of a person; the id when nobody had it. */
	String nameOf(String person) {
		return this.names.getOrDefault(person, person);
	}

	/** Name of a unit that reports; the id when none has it. */
	String unitName(String id) {
		return this.units.stream().filter((unit) -> unit.id().equals(id)).map(Unit::name).findFirst().orElse(id);
	}

}
