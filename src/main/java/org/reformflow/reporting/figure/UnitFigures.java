package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.indicator.RollUp;

/** The newest known values of units, by indicator and unit. */
final class UnitFigures {

	private final Map<String, Map<String, FigureEntry>> entries;

	private UnitFigures(Map<String, Map<String, FigureEntry>> entries) {
		this.entries = entries;
	}

	static UnitFigures of(Collection<FigureEntry> entries) {
		Map<String, Map<String, FigureEntry>> known = new HashMap<>();
		for (FigureEntry entry : entries) {
			if (entry.figure().value() != null) {
				known.computeIfAbsent(entry.figure().indicator(), (code) -> new HashMap<>())
					.merge(entry.unit(), entry, (one, other) -> (other.version() > one.version()) ? other : one);
			}
		}
		return new UnitFigures(known);
	}

	boolean has(String indicator, String unit) {
		return ofIndicator(indicator).containsKey(unit);
	}

	private Map<String, FigureEntry> ofIndicator(String code) {
		return this.entries.getOrDefault(code, Map.of());
	}

	/** One value for all units; empty when there is none, and for shares. */
	Optional<BigDecimal> rollUp(Indicator indicator) {
		Map<String, FigureEntry> found = ofIndicator(indicator.code());
		if (indicator.rollUp() instanceof RollUp.Sum) {
			return values(found.values()).reduce(BigDecimal::add);
		}
		if (indicator.rollUp() instanceof RollUp.Last) {
			return found.values()
				.stream()
				.max(Comparator.comparing(FigureEntry::enteredAt))
				.map((entry) -> entry.figure().value());
		}
		return (indicator.rollUp() instanceof RollUp.WeightedAverage average)
				? average(found, ofIndicator(average.base())) : Optional.empty();
	}

	/** A value without a base weighs nothing. */
	private static Optional<BigDecimal> average(Map<String, FigureEntry> found, Map<String, FigureEntry> bases) {
		BigDecimal weighted = BigDecimal.ZERO;
		BigDecimal weights = BigDecimal.ZERO;
		for (FigureEntry entry : found.values()) {
			BigDecimal value = entry.figure().value();
			FigureEntry base = bases.get(entry.unit());
			BigDecimal weight = (base != null) ? base.figure().value() : null;
			if (value != null && weight != null) {
				weighted = weighted.add(value.multiply(weight));
				weights = weights.add(weight);
			}
		}
		return (weights.signum() == 0) ? Optional.empty()
				: Optional.of(weighted.divide(weights, MathContext.DECIMAL128));
	}

	private static Stream<BigDecimal> values(Collection<FigureEntry> entries) {
		return entries.stream().map((entry) -> entry.figure().value()).flatMap(Stream::ofNullable);
	}

}
