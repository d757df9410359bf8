package org.reformflow.reporting.unit;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.reformflow.directive.StatedFigure;
import org.reformflow.reporting.indicator.Indicator;

/**
 * Which indicator a target of an assignment speaks of: by name or alias, without regard
 * to case, accents and punctuation. The unit of measure must agree. What could be two
 * indicators is none.
 */
final class MetricNames {

	private final Map<String, Set<Indicator>> named = new HashMap<>();

	MetricNames(Collection<Indicator> indicators) {
		indicators.forEach((indicator) -> Stream.concat(Stream.of(indicator.name()), indicator.aliases().stream())
			.forEach((name) -> this.named.computeIfAbsent(folded(name), (key) -> new HashSet<>()).add(indicator)));
	}

	Optional<Indicator> find(StatedFigure figure) {
		Set<Indicator> found = this.named.getOrDefault(folded(figure.metric()), Set.of());
		return found.stream().filter((indicator) -> found.size() == 1 && agrees(indicator, figure)).findFirst();
	}

	/** "lượt" is also written "lượt người". */
	private static boolean agrees(Indicator indicator, StatedFigure figure) {
		String wanted = measure(indicator.measure());
		String stated = measure((figure.measure() != null) ? figure.measure() : "");
		return stated.equals(wanted) || (!wanted.isEmpty() && stated.startsWith(wanted + " "));
	}

	private static String measure(String text) {
		return text.strip().equals("%") ? "%" : folded(text);
	}

	private static String folded(String text) {
		return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replace('đ', 'd')
			.replaceAll("[^a-z0-9]+", " ")
			.strip()
			.replaceFirst("^(?:tong )?so (?:luong )?(?=\\S)", "");
	}

}
