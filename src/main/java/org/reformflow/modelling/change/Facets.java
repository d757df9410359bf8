package org.reformflow.modelling.change;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything that is written about an element, flat: {@code @name},
 * {@code timerEventDefinition/timeDate#}, {@code camunda:property[form.view]@value}. A
 * key without {@code @} and {@code #} at its end stands for a part itself.
 */
record Facets(Map<String, String> values, Map<String, Markup> parts) {

	/** What only holds other parts. */
	private static final Set<String> WRAPPERS = Set.of("extensionElements", "camunda:properties",
			"camunda:inputOutput");

	private static final String[] NAMES = { "name", "target", "businessKey", "variables" };

	static Facets none() {
		return new Facets(Map.of(), Map.of());
	}

	/**
	 * @param skipped children that are told elsewhere
	 */
	static Facets of(Markup markup, Predicate<Markup> skipped) {
		Facets facets = new Facets(new LinkedHashMap<>(), new LinkedHashMap<>());
		facets.read("", markup, skipped, new HashMap<>());
		facets.values.remove("@id");
		return facets;
	}

	private void read(String path, Markup markup, Predicate<Markup> skipped, Map<String, Integer> counts) {
		markup.attributes().forEach((name, value) -> this.values.put(path + "@" + name, value));
		if (!markup.text().isEmpty()) {
			this.values.put(path + "#", markup.text());
		}
		for (Markup child : markup.children()) {
			if (WRAPPERS.contains(child.name())) {
				read(path, child, skipped, counts);
			}
			else if (!skipped.test(child)) {
				part(unique((path.isEmpty() ? "" : path + "/") + child.name() + mark(child), counts), child);
			}
		}
	}

	private void part(String key, Markup markup) {
		this.values.put(key, "");
		this.parts.put(key, markup);
		read(key, markup, (child) -> false, new HashMap<>());
	}

	private static String unique(String key, Map<String, Integer> counts) {
		int count = counts.merge(key, 1, Integer::sum);
		return (count == 1) ? key : key + "[#" + count + "]";
	}

	private static String mark(Markup markup) {
		if (markup.name().endsWith("Listener")) {
			return "[" + markup.attribute("event") + " " + Listeners.bean(markup) + "]";
		}
		if (markup.name().equals("documentation")) {
			return "";
		}
		for (String name : NAMES) {
			if (markup.attributes().containsKey(name)) {
				return "[" + (name.equals("businessKey") || name.equals("variables") ? name : markup.attribute(name))
						+ "]";
			}
		}
		return "";
	}

}
