package org.reformflow.reporting.unit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Unit;
import org.reformflow.reporting.figure.Figure;
import org.reformflow.reporting.figure.FigureChecks;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.figure.Sheet;
import org.reformflow.reporting.figure.Submission;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Identity;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.report.ReportSection;
import org.reformflow.reporting.report.UnitReport;

/**
 * A unit in a report period: what it owes, what is known, and what that compares with.
 *
 * @param entries the newest figures of the period, by the indicator's code
 * @param continued see {@link Submission}
 * @param comparable see {@link Submission}
 * @param carried first values taken from the last period, by the indicator's code
 */
record UnitPeriod(OpenPeriod open, Unit unit, Catalogue catalogue, UnitWork work, UnitReport report,
		Map<String, FigureEntry> entries, @Nullable Sheet continued, @Nullable Sheet comparable,
		Map<String, BigDecimal> carried) {

	/** All indicators that the unit owes, shares too, in the order of the report. */
	List<Indicator> owed() {
		return this.catalogue.indicators()
			.stream()
			.filter((indicator) -> indicator.owedBy().includes(this.unit))
			.sorted(Comparator.comparing((Indicator indicator) -> ReportSection.of(indicator.area())))
			.toList();
	}

	/** Those that people type. */
	List<Indicator> typed() {
		return owed().stream().filter((indicator) -> !indicator.isShare() && !SystemCounts.counts(indicator)).toList();
	}

	/** Those that the system counts. */
	List<Indicator> counted() {
		return owed().stream().filter(SystemCounts::counts).toList();
	}

	/** What was typed last; empty before anything was. */
	List<TypedLine> lines() {
		List<TypedLine> lines = this.work.lines();
		return (lines != null) ? lines : List.of();
	}

	/** The figures that are kept. */
	Sheet sheet() {
		return Sheet.of(this.catalogue, this.entries.values().stream().map(FigureEntry::figure).toList());
	}

	List<Flag> flags(Collection<Figure> figures) {
		return flags(Sheet.of(this.catalogue, figures));
	}

	List<Flag> flags(Sheet sheet) {
		return FigureChecks.flags(new Submission(sheet, this.continued, this.comparable, Identity.Scope.EACH));
	}

	int version(String code) {
		FigureEntry entry = this.entries.get(code);
		return (entry != null) ? entry.version() : 0;
	}

}
