package org.reformflow.modelling.scenario;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Steps of a model by the labels that people see. */
class Labels {

	private final Map<String, String> byId = new LinkedHashMap<>();

	Labels(BpmnModelInstance model) {
		for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
			this.byId.put(element.getId(), label(element));
		}
	}

	private static String label(FlowElement element) {
		String name = Objects.toString(element.getName(), "").replaceAll("\\s+", " ").strip();
		if (element instanceof SequenceFlow flow) {
			return "%s → %s%s".formatted(end(flow.getSource()), end(flow.getTarget()),
					name.isEmpty() ? "" : " (" + name + ")");
		}
		return name.isEmpty() ? element.getId() : name;
	}

	private static String end(FlowElement element) {
		String name = Objects.toString(element.getName(), "").replaceAll("\\s+", " ").strip();
		return name.isEmpty() ? element.getId() : name;
	}

	/** The label, with the id where several have it. */
	String of(String id) {
		String label = this.byId.getOrDefault(id, id);
		return (ids(label).size() > 1) ? label + " (" + id + ")" : label;
	}

	/** Whether words name an element: its label, its id or both. */
	boolean names(String words, String id) {
		String label = this.byId.getOrDefault(id, id);
		return words.equals(label) || words.equals(id) || words.equals(label + " (" + id + ")");
	}

	private List<String> ids(String label) {
		return this.byId.entrySet().stream().filter((e) -> e.getValue().equals(label)).map(Map.Entry::getKey).toList();
	}

	/**
	 * Makes sure that words name something.
	 * @throws ScenarioProblem with labels that are alike
	 */
	void require(String words, int line) {
		if (this.byId.keySet().stream().noneMatch((id) -> names(words, id))) {
			String alike = alike(words);
			throw new ScenarioProblem(line, "Không có bước nào tên “%s”.%s".formatted(words,
					alike.isEmpty() ? "" : " Có phải: " + alike + "?"));
		}
	}

	private String alike(String words) {
		List<String> parts = List.of(words.toLowerCase(java.util.Locale.ROOT).split(" "));
		return this.byId.values()
			.stream()
			.filter((label) -> !label.contains("→"))
			.filter((label) -> parts.stream()
				.filter((part) -> label.toLowerCase(java.util.Locale.ROOT).contains(part))
				.count() * 2 >= parts.size())
			.distinct()
			.limit(5)
			.collect(Collectors.joining("; "));
	}

	String list(Collection<String> ids) {
		return ids.isEmpty() ? "không có" : ids.stream().map(this::of).collect(Collectors.joining("; "));
	}

	/** All elements by id. */
	Collection<String> ids() {
		return this.byId.keySet();
	}

}
