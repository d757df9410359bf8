package org.reformflow.modelling.change;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.reformflow.modelling.change.Change.Kind;
import org.reformflow.modelling.change.Change.Weight;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** What is different between two versions of scenarios, or of the ways of cases. */
final class YamlChanges {

	private static final List<String> NAMES = List.of("name", "scenario", "title", "id", "tag", "to");

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
			Object read = new Yaml(new SafeConstructor(options)).load(new String(content, StandardCharsets.UTF_8));
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
		List<Difference> differences = Difference.between(JsonFacets.of(before, Set.of()),
				JsonFacets.of(after, Set.of()), (key, value) -> value);
		for (Difference each : differences) {
			String subject = BpmnChanges.capital(subject(name));
			this.found.add(new Change(this.file, name, null, Kind.CHANGED, this.weight, subject, each.before(),
					each.after(), Sentence.of(subject, each.key().replace("/", " › ").replace("#order", " (thứ tự)"),
							each.before(), each.after())));
		}
		if (differences.isEmpty() && !before.equals(after)) {
			tell(name, Kind.CHANGED, BpmnChanges.capital(subject(name)) + " được sửa.");
		}
	}

	private String subject(String name) {
		return this.kind + " " + BpmnWords.quoted(name);
	}

	private void tell(String name, Kind kind, String words) {
		this.found.add(new Change(this.file, name, null, kind, this.weight, BpmnChanges.capital(subject(name)), null,
				null, words));
	}

}
