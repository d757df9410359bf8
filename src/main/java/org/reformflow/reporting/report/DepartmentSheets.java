package org.reformflow.reporting.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.UnitType;
import org.reformflow.reporting.figure.Consolidation;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.ReportFigures;
import org.reformflow.reporting.figure.Sheet;
import org.reformflow.reporting.figure.Stated;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Catalogues;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportCalendar;
import org.reformflow.reporting.period.ReportPeriod;
import org.reformflow.reporting.period.ReportPeriods;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of all units together, in a number of statements that does not grow. */
@Component
@Transactional(readOnly = true)
public class DepartmentSheets {

	private final ReportPeriods periods;

	private final Catalogues catalogues;

	private final ReportFigures figures;

	private final UnitReports reports;

	private final Organisation organisation;

	DepartmentSheets(ReportPeriods periods, Catalogues catalogues, ReportFigures figures, UnitReports reports,
			Organisation organisation) {
		this.periods = periods;
		this.catalogues = catalogues;
		this.figures = figures;
		this.reports = reports;
		this.organisation = organisation;
	}

	/** Counts the figures that the heads of units confirmed. */
	public DepartmentSheet of(OpenPeriod open) {
		return of(open, List.of());
	}

	/**
	 * The same with other figures.
	 * @param instead figures with a higher version than those that they replace
	 */
	public DepartmentSheet of(OpenPeriod open, Collection<FigureEntry> instead) {
		Optional<ReportCalendar> calendar = this.periods.calendars(open.department()).find(open.period().calendar());
		Optional<OpenPeriod> continued = earlier(open, calendar.flatMap((each) -> each.continued(open.period())));
		Optional<OpenPeriod> comparable = earlier(open, calendar.flatMap((each) -> each.comparable(open.period())));
		Set<String> ids = Stream.of(Optional.of(open), continued, comparable)
			.flatMap(Optional::stream)
			.map(OpenPeriod::id)
			.collect(Collectors.toSet());
		Map<String, List<UnitReport>> reports = this.reports.ofPeriods(ids)
			.stream()
			.collect(Collectors.groupingBy(UnitReport::period));
		Map<String, List<FigureEntry>> entries = Stream
			.concat(this.figures.newest(ids)
				.stream()
				.filter((entry) -> counts(entry, reports.getOrDefault(entry.period(), List.of()))), instead.stream())
			.collect(Collectors.groupingBy(FigureEntry::period));
		Catalogue catalogue = this.catalogues.of(open.department());
		return new DepartmentSheet(open, reports.getOrDefault(open.id(), List.of()),
				consolidated(catalogue, open, entries), stated(open, entries), sheet(catalogue, continued, entries),
				sheet(catalogue, comparable, entries), comparable.map((period) -> period.period().name()).orElse(null));
	}

	/** A share that the office states is the department's. */
	private Map<String, Stated> stated(OpenPeriod open, Map<String, List<FigureEntry>> entries) {
		Map<String, Stated> stated = new HashMap<>();
		for (FigureEntry entry : entries.getOrDefault(open.id(), List.of())) {
			Stated words = entry.figure().stated();
			if (words != null && entry.figure().value() == null
					&& this.organisation.unit(entry.unit()).type() == UnitType.OFFICE) {
				stated.put(entry.figure().indicator(), words);
			}
		}
		return stated;
	}

	private Optional<OpenPeriod> earlier(OpenPeriod open, Optional<ReportPeriod> earlier) {
		return earlier.flatMap((period) -> this.periods.find(open.department(), period));
	}

	/** Figures of units that were not asked are taken as they are. */
	private static boolean counts(FigureEntry entry, List<UnitReport> reports) {
		return reports.isEmpty()
				|| reports.stream().anyMatch((report) -> report.unit().equals(entry.unit()) && report.counts());
	}

	private Consolidation consolidated(Catalogue catalogue, OpenPeriod open, Map<String, List<FigureEntry>> entries) {
		return Consolidation.of(catalogue, this.organisation.actingUnits(open.department(), open.period().to()),
				entries.getOrDefault(open.id(), List.of()));
	}

	private @Nullable Sheet sheet(Catalogue catalogue, Optional<OpenPeriod> earlier,
			Map<String, List<FigureEntry>> entries) {
		return earlier.filter((open) -> entries.containsKey(open.id()))
			.map((open) -> consolidated(catalogue, open, entries).sheet())
			.orElse(null);
	}

}
