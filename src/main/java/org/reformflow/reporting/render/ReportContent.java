package org.reformflow.reporting.render;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Unit;
import org.reformflow.organisation.UnitType;
import org.reformflow.reporting.figure.Consolidation;
import org.reformflow.reporting.figure.Figure;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.figure.Sheet;
import org.reformflow.reporting.figure.Stated;
import org.reformflow.reporting.report.DepartmentSheet;
import org.reformflow.reporting.report.Explanation;
import org.reformflow.reporting.report.Explanations;
import org.reformflow.reporting.report.ReportSection;
import org.reformflow.reporting.report.UnitReport;

/**
 * A department's report put together: what files, REST and page show.
 *
 * @param flags of the consolidated figures and of the texts
 */
record ReportContent(ReportMaterial material, List<ReportLine> lines, List<Flag> flags) {

	/** Puts together what was read. */
	static ReportContent of(ReportMaterial material) {
		FigureVersions versions = FigureVersions.of(material.open(), material.versions());
		List<FigureEntry> entries = confirmed(material, versions.before(material.corrections()));
		Consolidation counted = consolidate(material, entries);
		Sheet now = consolidate(material, confirmed(material, versions.newest())).sheet();
		Sheet earlier = earlier(material, FigureVersions.of(material.comparable(), material.versions()));
		Sheet continued = earlier(material, FigureVersions.of(material.continued(), material.versions()));
		DepartmentSheet sheet = new DepartmentSheet(material.open(), material.unitReports(), counted,
				stated(material, entries), continued, earlier, null);
		return new ReportContent(material, new ReportLines(material, versions, entries, counted, now, earlier).all(),
				sheet.flags(material.texts().values()));
	}

	/** What units confirmed; all of it where no unit was asked. */
	private static List<FigureEntry> confirmed(ReportMaterial material, List<FigureEntry> entries) {
		return entries.stream().filter((entry) -> UnitReport.counts(entry, material.unitReports())).toList();
	}

	private static Consolidation consolidate(ReportMaterial material, List<FigureEntry> entries) {
		return Consolidation.of(material.catalogue(), material.units(), entries);
	}

	private static @Nullable Sheet earlier(ReportMaterial material, FigureVersions versions) {
		List<FigureEntry> entries = versions.newest();
		return entries.isEmpty() ? null : consolidate(material, entries).sheet();
	}

	/** A share that the office states is the department's. */
	private static Map<String, Stated> stated(ReportMaterial material, List<FigureEntry> entries) {
		Set<String> offices = material.units()
			.stream()
			.filter((unit) -> unit.type() == UnitType.OFFICE)
			.map(Unit::id)
			.collect(Collectors.toSet());
		return entries.stream()
			.filter((entry) -> offices.contains(entry.unit()))
			.map(FigureEntry::figure)
			.filter((figure) -> figure.value() == null && figure.stated() != null)
			.collect(Collectors.toMap(Figure::indicator, (figure) -> Objects.requireNonNull(figure.stated()),
					(one, other) -> other));
	}

	/** The figures of a section, in order. */
	List<ReportLine> of(ReportSection section) {
		return this.lines.stream().filter((line) -> line.section() == section).toList();
	}

	/** The lines of a section's text that are not blank. */
	List<String> paragraphs(ReportSection section) {
		return this.material.texts()
			.getOrDefault(section, "")
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.toList();
	}

	/** What was said about a contradiction of the consolidated figures. */
	List<Explanation> explanations(Flag flag) {
		return this.material.explanations()
			.stream()
			.filter((each) -> each.unit().equals(Explanations.ALL_UNITS) && each.explains(flag))
			.toList();
	}

}
