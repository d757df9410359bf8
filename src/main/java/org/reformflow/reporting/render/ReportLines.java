package org.reformflow.reporting.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Unit;
import org.reformflow.reporting.figure.Consolidation;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.Sheet;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.indicator.RollUp;
import org.reformflow.reporting.report.IssuedFigure;
import org.reformflow.reporting.report.ReportSection;

/**
 * The figures of a report with where they come from.
 *
 * @param counted what the report counts
 * @param now what would count now
 * @param earlier of the last comparable period, or null
 */
record ReportLines(ReportMaterial material, FigureVersions versions, List<FigureEntry> entries, Consolidation counted,
		Sheet now, @Nullable Sheet earlier) {

	/** Digits in which a frozen figure must differ from the present one to be another. */
	private static final int DIGITS = 9;

	/** Of what was issued; before issue of what is known or owed. */
	List<ReportLine> all() {
		return this.material.isIssued() ? this.material.issued().stream().map(this::issued).toList()
				: this.material.catalogue()
					.indicators()
					.stream()
					.filter((indicator) -> this.counted.sheet().value(indicator.code()) != null
							|| this.counted.missing().containsKey(indicator.code()))
					.map(this::open)
					.toList();
	}

	private ReportLine open(Indicator indicator) {
		return new ReportLine(indicator.code(), indicator.name(), ReportSection.of(indicator.area()),
				indicator.measure(), indicator.decimals(), this.counted.sheet().value(indicator.code()),
				earlier(indicator.code()), indicator.target(), null, parts(indicator), missing(indicator.code()),
				units(indicator.code()));
	}

	private ReportLine issued(IssuedFigure figure) {
		Optional<Indicator> known = this.material.catalogue().find(figure.indicator());
		return new ReportLine(figure.indicator(), figure.name(), ReportSection.of(figure.area()), figure.measure(),
				figure.decimals(), figure.amount(), earlier(figure.indicator()),
				known.map(Indicator::target).orElse(null), corrected(figure),
				known.map(ReportLines::parts).orElse(List.of()), missing(figure), units(figure.indicator()));
	}

	private List<String> missing(IssuedFigure figure) {
		List<String> known = missing(figure.indicator());
		return (figure.missing() == null) ? List.of() : known.isEmpty() ? List.of(figure.missing()) : known;
	}

	private @Nullable BigDecimal corrected(IssuedFigure figure) {
		BigDecimal present = this.now.value(figure.indicator());
		BigDecimal counted = this.counted.sheet().value(figure.indicator());
		return (present == null || counted == null || rounded(present).compareTo(rounded(counted)) == 0) ? null
				: present;
	}

	private static BigDecimal rounded(BigDecimal amount) {
		return amount.setScale(DIGITS, RoundingMode.HALF_UP);
	}

	private @Nullable BigDecimal earlier(String code) {
		return (this.earlier != null) ? this.earlier.value(code) : null;
	}

	private static List<String> parts(Indicator indicator) {
		return (indicator.rollUp() instanceof RollUp.Share share)
				? Stream.concat(share.numerator().codes().stream(), share.denominator().codes().stream())
					.distinct()
					.toList()
				: List.of();
	}

	private List<String> missing(String code) {
		return this.counted.missing().getOrDefault(code, List.of()).stream().map(Unit::name).toList();
	}

	private List<UnitFigure> units(String code) {
		Map<String, FigureEntry> counting = this.entries.stream()
			.filter((entry) -> entry.figure().indicator().equals(code))
			.collect(Collectors.toMap(FigureEntry::unit, (entry) -> entry));
		Map<String, List<FigureEntry>> all = this.versions.ofIndicator(code);
		return this.material.units()
			.stream()
			.filter((unit) -> all.containsKey(unit.id()))
			.map((unit) -> new UnitFigure(unit.id(), unit.name(), counting.get(unit.id()),
					all.getOrDefault(unit.id(), List.of())))
			.toList();
	}

}
