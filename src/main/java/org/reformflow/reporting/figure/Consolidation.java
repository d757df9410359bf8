package org.reformflow.reporting.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.reformflow.organisation.Unit;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.indicator.Severity;

/**
 * Figures of units rolled up into one sheet.
 *
 * @param missing the units that owe a figure and have none, by the indicator's code; they
 * count as nothing known, not as zero
 */
public record Consolidation(Sheet sheet, Map<String, List<Unit>> missing) {

	/** Rolls up the newest figures that units have for one period. */
	public static Consolidation of(Catalogue catalogue, Collection<Unit> units, Collection<FigureEntry> entries) {
		UnitFigures known = UnitFigures.of(entries);
		List<Figure> figures = new ArrayList<>();
		Map<String, List<Unit>> missing = new LinkedHashMap<>();
		for (Indicator indicator : catalogue.indicators()) {
			if (!indicator.isShare()) {
				known.rollUp(indicator).ifPresent((value) -> figures.add(Figure.of(indicator.code(), value)));
				List<Unit> absent = units.stream()
					.filter((unit) -> indicator.owedBy().includes(unit) && !known.has(indicator.code(), unit.id()))
					.toList();
				if (!absent.isEmpty()) {
					missing.put(indicator.code(), absent);
				}
			}
		}
		return new Consolidation(Sheet.of(catalogue, figures), missing);
	}

	/** A flag for each figure that some units have reported and others have not. */
	public List<Flag> flags() {
		return this.missing.entrySet()
			.stream()
			.filter((each) -> this.sheet.value(each.getKey()) != null)
			.map((each) -> flag(this.sheet.catalogue().get(each.getKey()), each.getValue()))
			.toList();
	}

	private static Flag flag(Indicator indicator, List<Unit> missing) {
		return Flag.of(Flag.Kind.UNITS_MISSING, Severity.EXPLAIN, indicator.code(),
				"“%s”: chưa có số liệu của %s, nên số tổng hợp chưa đủ.".formatted(indicator.name(),
						missing.stream().map(Unit::name).collect(Collectors.joining(", "))));
	}

}
