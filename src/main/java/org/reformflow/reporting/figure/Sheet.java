package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.indicator.RollUp;

/**
 * The figures of one unit, or of all units together, for one period. Shares are
 * recomputed from their parts.
 */
public final class Sheet {

	private final Catalogue catalogue;

	private final Map<String, Figure> figures;

	private final Map<String, BigDecimal> values = new LinkedHashMap<>();

	private Sheet(Catalogue catalogue, Map<String, Figure> figures) {
		this.catalogue = catalogue;
		this.figures = figures;
		Map<String, BigDecimal> entered = new HashMap<>();
		figures.forEach((code, figure) -> put(entered, code, figure.value()));
		for (Indicator indicator : catalogue.indicators()) {
			BigDecimal value = (indicator.rollUp() instanceof RollUp.Share share) ? share.of(entered) : null;
			put(this.values, indicator.code(), (value != null) ? value : entered.get(indicator.code()));
		}
	}

	/** Figures of which each indicator has at most one; the last one counts. */
	public static Sheet of(Catalogue catalogue, Collection<Figure> figures) {
		Map<String, Figure> byCode = new LinkedHashMap<>();
		figures.forEach((figure) -> byCode.put(figure.indicator(), figure));
		return new Sheet(catalogue, byCode);
	}

	/** The same values with what the report states about them. */
	public Sheet stating(Map<String, Stated> stated) {
		Map<String, Figure> changed = new LinkedHashMap<>(this.figures);
		stated.forEach((code, words) -> changed.compute(code, (key, figure) -> (figure != null)
				? new Figure(key, figure.value(), words, figure.evidence()) : new Figure(key, null, words, null)));
		return new Sheet(this.catalogue, changed);
	}

	private static void put(Map<String, BigDecimal> map, String code, @Nullable BigDecimal value) {
		if (value != null) {
			map.put(code, value);
		}
	}

	public Catalogue catalogue() {
		return this.catalogue;
	}

	/** All that is known, by code in the order of the catalogue. */
	public Map<String, BigDecimal> values() {
		return Collections.unmodifiableMap(this.values);
	}

	public @Nullable BigDecimal value(String code) {
		return this.values.get(code);
	}

	/** The figure as reports write it, such as "67,7 %"; empty when it is not known. */
	public Optional<String> words(String code) {
		return Optional.ofNullable(this.values.get(code)).map(this.catalogue.get(code)::words);
	}

	public @Nullable Figure figure(String code) {
		return this.figures.get(code);
	}

}
