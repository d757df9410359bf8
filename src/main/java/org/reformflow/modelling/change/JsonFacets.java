package org.reformflow.modelling.change;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Everything in a JSON object, flat: {@code validate/required},
 * {@code values[accept]/label}.
 */
final class JsonFacets {

	private static final List<String> NAMES = List.of("value", "key", "name", "id", "label");

	private static final String ORDER = "#order";

	private final Facets facets = new Facets(new LinkedHashMap<>(), new LinkedHashMap<>());

	private JsonFacets() {
	}

	/**
	 * @param skipped names that are told elsewhere
	 */
	static Facets of(JsonNode object, Set<String> skipped) {
		JsonFacets facets = new JsonFacets();
		facets.object("", object, skipped);
		return facets.facets;
	}

	private void object(String path, JsonNode object, Set<String> skipped) {
		Map<String, JsonNode> sorted = new TreeMap<>();
		object.fields().forEachRemaining((field) -> sorted.put(field.getKey(), field.getValue()));
		sorted.forEach((name, value) -> {
			if (!skipped.contains(name)) {
				add(path.isEmpty() ? name : path + "/" + name, value);
			}
		});
	}

	private void add(String path, JsonNode value) {
		if (value.isObject()) {
			object(path, value, Set.of());
		}
		else if (value.isArray()) {
			array(path, value);
		}
		else {
			this.facets.values().put(path, scalar(value));
		}
	}

	private void array(String path, JsonNode array) {
		Map<String, Integer> counts = new HashMap<>();
		StringBuilder order = new StringBuilder();
		for (JsonNode item : array) {
			String name = name(item);
			int count = counts.merge(name, 1, Integer::sum);
			String key = path + "[" + name + (count == 1 ? "" : "#" + count) + "]";
			order.append((order.isEmpty()) ? "" : ", ").append(name);
			part(key, item);
		}
		if (array.size() > 1) {
			this.facets.values().put(path + ORDER, order.toString());
		}
	}

	private void part(String key, JsonNode item) {
		this.facets.values().put(key, "");
		Map<String, String> attributes = new TreeMap<>();
		item.fields().forEachRemaining((field) -> attributes.put(field.getKey(), scalar(field.getValue())));
		this.facets.parts().put(key, new Markup("item", attributes, item.isValueNode() ? scalar(item) : "", List.of()));
		if (item.isObject()) {
			object(key, item, Set.of());
		}
		else if (item.isArray()) {
			array(key, item);
		}
	}

	private static String name(JsonNode item) {
		if (item.isValueNode()) {
			return scalar(item);
		}
		return NAMES.stream()
			.filter(item::hasNonNull)
			.findFirst()
			.map((name) -> scalar(item.path(name)))
			.orElseGet(() -> first(item));
	}

	/** Such as “việc Bổ sung hồ sơ”. */
	private static String first(JsonNode item) {
		return item.fields().hasNext() ? item.fields().next().getKey() + " " + scalar(item.fields().next().getValue())
				: "";
	}

	/** Where an item is new or gone, the order is told only of those that stay. */
	static boolean isOrderOfOthers(Difference each, Facets before, Facets after) {
		if (!each.key().endsWith(ORDER)) {
			return false;
		}
		String list = each.key().substring(0, each.key().length() - ORDER.length()) + "[";
		return items(before, after, list).equals(items(after, before, list));
	}

	private static List<String> items(Facets of, Facets both, String list) {
		return of.parts()
			.keySet()
			.stream()
			.filter((key) -> key.startsWith(list) && both.parts().containsKey(key))
			.toList();
	}

	/** Numbers that are the same are written the same. */
	static String scalar(JsonNode value) {
		if (value.isNumber()) {
			double number = value.doubleValue();
			boolean isWhole = number == Math.rint(number) && Math.abs(number) < 1e15;
			return isWhole ? Long.toString((long) number) : value.asText();
		}
		if (value.isArray()) {
			return StreamSupport.stream(value.spliterator(), false)
				.map(JsonFacets::scalar)
				.collect(Collectors.joining(", "));
		}
		return value.isValueNode() ? value.asText() : value.toString();
	}

}
