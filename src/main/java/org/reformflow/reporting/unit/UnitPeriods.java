package org.reformflow.reporting.unit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.ReportFigures;
import org.reformflow.reporting.figure.Sheet;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Catalogues;
import org.reformflow.reporting.indicator.CodeSum;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportCalendar;
import org.reformflow.reporting.period.ReportPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.UnitReports;

import org.springframework.stereotype.Component;

/** Reads a unit's period: eight statements, however many indicators it owes. */
@Component
class UnitPeriods {

	private final ReportPeriods periods;

	private final Catalogues catalogues;

	private final ReportFigures figures;

	private final UnitReports reports;

	private final UnitWorkTable works;

	private final Organisation organisation;

	UnitPeriods(ReportPeriods periods, Catalogues catalogues, ReportFigures figures, UnitReports reports,
			UnitWorkTable works, Organisation organisation) {
		this.periods = periods;
		this.catalogues = catalogues;
		this.figures = figures;
		this.reports = reports;
		this.works = works;
		this.organisation = organisation;
	}

	UnitPeriod get(String period, String unitId) {
		return of(this.works.get(period, unitId));
	}

	/** Waits for others who save at the same time. */
	UnitPeriod lock(String period, String unitId) {
		return of(this.works.lock(period, unitId));
	}

	private UnitPeriod of(UnitWork work) {
		OpenPeriod open = this.periods.get(work.period());
		Unit unit = this.organisation.unit(work.unit());
		ReportCalendar calendar = this.periods.calendars(open.department()).get(open.period().calendar());
		Map<String, OpenPeriod> opened = this.periods.ofDepartments(Set.of(open.department()), calendar.id())
			.stream()
			.collect(Collectors.toMap((each) -> each.period().id(), Function.identity()));
		Catalogue catalogue = this.catalogues.of(open.department());
		Earlier earlier = new Earlier(catalogue, opened, sheets(open.period(), calendar, opened, unit));
		Map<String, FigureEntry> entries = new HashMap<>();
		earlier.entries.getOrDefault(open.id(), List.of())
			.forEach((entry) -> entries.put(entry.figure().indicator(), entry));
		return new UnitPeriod(open, unit, catalogue, work, this.reports.get(open.id(), unit.id()), entries,
				calendar.continued(open.period()).flatMap(earlier::sheet).orElse(null),
				calendar.comparable(open.period()).flatMap(earlier::sheet).orElse(null),
				earlier.carried(open.period(), calendar));
	}

	private Map<String, List<FigureEntry>> sheets(ReportPeriod period, ReportCalendar calendar,
			Map<String, OpenPeriod> opened, Unit unit) {
		Set<String> wanted = Stream
			.of(Stream.of(period), calendar.continued(period).stream(), calendar.comparable(period).stream(),
					calendar.before(period).stream(), calendar.closingOn(period.from().minusDays(1)).stream())
			.flatMap(Function.identity())
			.flatMap((each) -> Stream.ofNullable(opened.get(each.id())))
			.map(OpenPeriod::id)
			.collect(Collectors.toSet());
		return this.figures.ofUnit(wanted, unit.id()).stream().collect(Collectors.groupingBy(FigureEntry::period));
	}

	/** The figures that the unit has for this and for earlier periods. */
	private record Earlier(Catalogue catalogue, Map<String, OpenPeriod> opened,
			Map<String, List<FigureEntry>> entries) {

		Optional<Sheet> sheet(ReportPeriod period) {
			return Optional.ofNullable(this.opened.get(period.id()))
				.map((found) -> this.entries.get(found.id()))
				.map((found) -> Sheet.of(this.catalogue, found.stream().map(FigureEntry::figure).toList()));
		}

		Map<String, BigDecimal> carried(ReportPeriod period, ReportCalendar calendar) {
			Map<String, BigDecimal> carried = new HashMap<>();
			List<Sheet> before = calendar.before(period).flatMap(this::sheet).stream().toList();
			List<Sheet> adjoining = calendar.closingOn(period.from().minusDays(1))
				.stream()
				.flatMap((each) -> sheet(each).stream())
				.toList();
			for (Indicator indicator : this.catalogue.indicators()) {
				CodeSum from = indicator.carriedFrom();
				if (from != null) {
					boolean standing = from.codes().equals(List.of(indicator.code()));
					put(carried, indicator.code(), from,
							standing ? Stream.concat(before.stream(), adjoining.stream()) : adjoining.stream());
				}
			}
			return carried;
		}

		private static void put(Map<String, BigDecimal> carried, String code, CodeSum from, Stream<Sheet> sheets) {
			sheets.map((sheet) -> total(from, sheet))
				.flatMap(Optional::stream)
				.findFirst()
				.ifPresent((value) -> carried.put(code, value));
		}

		private static Optional<BigDecimal> total(CodeSum from, Sheet sheet) {
			@Nullable BigDecimal total = from.total(sheet.values());
			return Optional.ofNullable(total);
		}

	}

}
