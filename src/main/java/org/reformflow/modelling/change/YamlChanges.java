package org.reformflow.modelling.change;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.change.Change.Kind;
import org.reformflow.modelling.change.Change.Weight;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** What is different between two versions of scenarios, or of the ways of cases. */
final class YamlChanges {

	private static final List<String> NAMES = List.of("tên", "name", "từ", "id");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final String file;

	private final Weight weight;

	private final String kind;

	private final List<Change> found = new ArrayList<>();

	private YamlChanges(String file) {
		this.file = file;
		boolean isScenarios = file.endsWith("scenarios.yaml");
		this.weight = isScenarios ? Weight.TEXT : Weight.BEHAVIOUR;
		this.kind = isScenarios ? "kịch bản" : "mục";
	}

	static List<Change> between(String file, byte[] left, byte[] right) throws Unreadable {
		YamlChanges changes = new YamlChanges(file);
		changes.compare(items(left), items(right));
		return changes.found;
	}

	/** Lists of named items are told item by item, all else as one. */
	private static Map<String, JsonNode> items(byte[] content) throws Unreadable {
		Map<String, JsonNode> items = new LinkedHashMap<>();
		JsonNode root = read(content);
		if (root.isArray()) {
			list(root, items);
		}
		root.fields().forEachRemaining((field) -> {
			if (field.getValue().isArray() && field.getValue().path(0).isObject()) {
				list(field.getValue(), items);
			}
			else {
				items.put(field.getKey(), JSON.createObjectNode().set("nội dung", field.getValue()));
			}
		});
		return items;
	}

	private static JsonNode read(byte[] content) throws Unreadable {
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(20);
		options.setNestingDepthLimit(30);
		try {
			DumperOptions unused = new DumperOptions();
			Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(unused), unused, options,
					new DaysAsWords());
			Object read = yaml.load(new String(content, StandardCharsets.UTF_8));
			return JSON.valueToTree(read);
		}
		catch (YAMLException | IllegalArgumentException ex) {
			throw new Unreadable("không phải YAML đúng cú pháp");
		}
	}

	private static void list(JsonNode list, Map<String, JsonNode> items) {
		for (JsonNode item : list) {
			String name = NAMES.stream()
				.filter((each) -> item.path(each).isValueNode())
				.findFirst()
				.map((each) -> item.path(each).asText())
				.orElse("số " + (items.size() + 1));
			String free = name;
			for (int i = 2; items.containsKey(free); i++) {
				free = name + " (" + i + ")";
			}
			items.put(free, item);
		}
	}

	private void compare(Map<String, JsonNode> left, Map<String, JsonNode> right) {
		right.forEach((name, item) -> {
			JsonNode before = left.get(name);
			if (before == null) {
				tell(name, Kind.ADDED, "Thêm " + subject(name) + ".");
			}
			else {
				compare(name, before, item);
			}
		});
		left.keySet()
			.stream()
			.filter((name) -> !right.containsKey(name))
			.forEach((name) -> tell(name, Kind.REMOVED, "Bỏ " + subject(name) + "."));
		List<String> stayed = left.keySet().stream().filter(right::containsKey).toList();
		List<String> now = right.keySet().stream().filter(left::containsKey).toList();
		if (!stayed.equals(now)) {
			this.found.add(new Change(this.file, null, null, Kind.MOVED, Weight.LAYOUT, "Thứ tự", null,
					String.join(", ", now), "Đổi thứ tự; nay là: " + String.join(", ", now) + "."));
		}
	}

	private void compare(String name, JsonNode before, JsonNode after) {
		Facets was = JsonFacets.of(before, Set.of());
		Facets now = JsonFacets.of(after, Set.of());
		List<Difference> differences = Difference.between(was, now, (key, value) -> value)
			.stream()
			.filter((each) -> !JsonFacets.isOrderOfOthers(each, was, now))
			.toList();
		String subject = BpmnChanges.capital(subject(name));
		for (Difference each : differences) {
			String old = said(was, each.key(), each.before());
			String said = said(now, each.key(), each.after());
			this.found.add(new Change(this.file, name, null, Kind.CHANGED, this.weight, subject, old, said,
					Sentence.of(subject, label(each.key()), old, said)));
		}
		if (differences.isEmpty() && !before.equals(after)) {
			tell(name, Kind.CHANGED, BpmnChanges.capital(subject(name)) + " được sửa.");
		}
	}

	/** A path without the names of the items, which are told as values. */
	private static String label(String key) {
		return "“" + key.replaceAll("\\[[^\\]]*\\]$", "").replace("/", " › ").replace("#order", " (thứ tự)") + "”";
	}

	private static @Nullable String said(Facets facets, String key, @Nullable String raw) {
		Markup part = facets.parts().get(key);
		if (raw == null || part == null) {
			return raw;
		}
		return part.text().isEmpty() ? String.join(", ", part.attributes().values()) : part.text();
	}

	private String subject(String name) {
		return this.kind + " " + BpmnWords.quoted(name);
	}

	private void tell(String name, Kind kind, String words) {
		this.found.add(new Change(this.file, name, null, kind, this.weight, BpmnChanges.capital(subject(name)), null,
				null, words));
	}

	/** Days stay as they are written. */
	private static final class DaysAsWords extends Resolver {

		@Override
		public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
			if (!Tag.TIMESTAMP.equals(tag)) {
				super.addImplicitResolver(tag, pattern, first, limit);
			}
		}

	}

}
