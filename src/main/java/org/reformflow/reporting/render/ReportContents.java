package org.reformflow.reporting.render;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.ReportFigures;
import org.reformflow.reporting.indicator.Catalogues;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportCalendar;
import org.reformflow.reporting.period.ReportPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.Corrections;
import org.reformflow.reporting.report.DepartmentReport;
import org.reformflow.reporting.report.DepartmentReports;
import org.reformflow.reporting.report.Explanation;
import org.reformflow.reporting.report.Explanations;
import org.reformflow.reporting.report.FigureCorrection;
import org.reformflow.reporting.report.UnitReport;
import org.reformflow.reporting.report.UnitReports;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads reports, each with as many statements however many figures it has. */
@Component
@Transactional(readOnly = true)
class ReportContents {

	private final ReportPeriods periods;

	private final Catalogues catalogues;

	private final ReportFigures figures;

	private final DepartmentReports reports;

	private final UnitReports unitReports;

	private final Explanations explanations;

	private final Corrections corrections;

	private final EvidenceFiles evidence;

	private final Organisation organisation;

	ReportContents(ReportPeriods periods, Catalogues catalogues, ReportFigures figures, DepartmentReports reports,
			UnitReports unitReports, Explanations explanations, Corrections corrections, EvidenceFiles evidence,
			Organisation organisation) {
		this.periods = periods;
		this.catalogues = catalogues;
		this.figures = figures;
		this.reports = reports;
		this.unitReports = unitReports;
		this.explanations = explanations;
		this.corrections = corrections;
		this.evidence = evidence;
		this.organisation = organisation;
	}

	/** The report of a period as it is now. */
	ReportContent of(OpenPeriod open) {
		ReportCalendar calendar = this.periods.calendars(open.department()).get(open.period().calendar());
		List<OpenPeriod> opened = this.periods.ofDepartments(List.of(open.department()), calendar.id());
		Optional<OpenPeriod> continued = opened(calendar.continued(open.period()), opened);
		Optional<OpenPeriod> comparable = opened(calendar.comparable(open.period()), opened);
		List<FigureEntry> versions = this.figures.versions(Stream.of(Optional.of(open), continued, comparable)
			.flatMap(Optional::stream)
			.map(OpenPeriod::id)
			.distinct()
			.toList());
		List<UnitReport> handedIn = this.unitReports.ofPeriods(List.of(open.id()));
		DepartmentReport report = this.reports.find(open.id()).orElse(null);
		boolean issued = report != null && report.isIssued();
		List<FigureEntry> own = versions.stream().filter((entry) -> entry.period().equals(open.id())).toList();
		List<Explanation> explained = this.explanations.ofPeriod(open.id());
		List<FigureCorrection> corrected = issued ? this.corrections.ofPeriod(open.id()) : List.of();
		return ReportContent.of(new ReportMaterial(this.organisation.departmentName(open.department()), calendar.name(),
				open, this.catalogues.of(open.department()), continued.orElse(null), comparable.orElse(null),
				units(open, handedIn, own), versions, report, this.reports.texts(open.id()),
				issued ? this.reports.issued(open.id()) : List.of(), handedIn, explained, corrected,
				this.evidence.ofMatter(open.department(), open.id(), assignments(own)),
				names(own, handedIn, explained, corrected, report)));
	}

	private static Optional<OpenPeriod> opened(Optional<ReportPeriod> wanted, List<OpenPeriod> opened) {
		return wanted
			.flatMap((period) -> opened.stream().filter((each) -> each.period().id().equals(period.id())).findFirst());
	}

	private static List<String> assignments(List<FigureEntry> entries) {
		return entries.stream().map(FigureEntry::assignment).filter(Objects::nonNull).distinct().toList();
	}

	/** Those that were asked, or that would be; in the order of the organisation. */
	private List<Unit> units(OpenPeriod open, List<UnitReport> asked, List<FigureEntry> entries) {
		List<Unit> acting = this.organisation.actingUnits(open.department(), open.period().to());
		if (asked.isEmpty() && entries.isEmpty()) {
			return acting;
		}
		Set<String> ids = new LinkedHashSet<>(asked.stream().map(UnitReport::unit).toList());
		(asked.isEmpty() ? acting : List.<Unit>of()).forEach((unit) -> ids.add(unit.id()));
		entries.forEach((entry) -> ids.add(entry.unit()));
		List<String> order = acting.stream().map(Unit::id).toList();
		return ids.stream()
			.flatMap((id) -> this.organisation.findUnit(open.department(), id).stream())
			.sorted(Comparator.comparing((unit) -> order.contains(unit.id()) ? order.indexOf(unit.id()) : order.size()))
			.toList();
	}

	private Map<String, String> names(List<FigureEntry> entries, List<UnitReport> handedIn, List<Explanation> explained,
			List<FigureCorrection> corrected, @Nullable DepartmentReport report) {
		Map<String, String> names = new HashMap<>();
		Stream
			.of(entries.stream().map(FigureEntry::enteredBy), handedIn.stream().map(UnitReport::confirmedBy),
					explained.stream().map(Explanation::by), corrected.stream().map(FigureCorrection::askedBy),
					corrected.stream().map(FigureCorrection::decidedBy),
					Stream.ofNullable(report).map(DepartmentReport::signer))
			.flatMap((ids) -> ids)
			.filter(Objects::nonNull)
			.forEach((id) -> names.computeIfAbsent(id, this.organisation::nameOf));
		return names;
	}

}
