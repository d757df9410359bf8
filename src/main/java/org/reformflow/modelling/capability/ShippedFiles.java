package org.reformflow.modelling.capability;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the shipped models and decisions show templates to offer. */
final class ShippedFiles {

	private final List<BpmnModelInstance> models = new ArrayList<>();

	private final Map<Decision, String> decisions = new LinkedHashMap<>();

	/**
	 * @throws IOException if one cannot be read
	 */
	static ShippedFiles read() throws IOException {
		ShippedFiles shipped = new ShippedFiles();
		for (Resource file : find("bpmn")) {
			try (InputStream content = file.getInputStream()) {
				shipped.models.add(Bpmn.readModelFromStream(content));
			}
		}
		for (Resource file : find("dmn")) {
			try (InputStream content = file.getInputStream()) {
				Dmn.readModelFromStream(content)
					.getModelElementsByType(Decision.class)
					.forEach((decision) -> shipped.decisions.put(decision, path(file)));
			}
		}
		return shipped;
	}

	private static List<Resource> find(String kind) throws IOException {
		return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*/*." + kind))
			.sorted(Comparator.comparing(ShippedFiles::path))
			.toList();
	}

	private static String path(Resource file) {
		try {
			String[] parts = file.getURL().getPath().split("/");
			return "processes/" + parts[parts.length - 2] + "/" + parts[parts.length - 1];
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Decisions, and the files that they are in. */
	Map<Decision, String> decisions() {
		return this.decisions;
	}

	/** Names of processes by key. */
	Map<String, String> processes() {
		Map<String, String> processes = new TreeMap<>();
		all(Process.class).forEach((process) -> processes.put(process.getId(), process.getName()));
		return processes;
	}

	/** The variables that called processes are given, by key. */
	Map<String, Set<String>> calls() {
		Map<String, Set<String>> calls = new TreeMap<>();
		all(CallActivity.class).forEach((call) -> {
			Set<String> variables = calls.computeIfAbsent(call.getCalledElement(), (key) -> new TreeSet<>());
			call.getExtensionElements()
				.getChildElementsByType(CamundaIn.class)
				.stream()
				.map(CamundaIn::getCamundaTarget)
				.filter(Objects::nonNull)
				.forEach(variables::add);
		});
		return calls;
	}

	/** Expressions for candidate groups. */
	Set<String> candidateExpressions() {
		Set<String> expressions = new TreeSet<>();
		all(UserTask.class).map(UserTask::getCamundaCandidateGroups)
			.filter((groups) -> groups != null && groups.startsWith("${"))
			.forEach(expressions::add);
		return expressions;
	}

	/** Views of forms in the words of the steps that show them. */
	Map<String, String> viewNames() {
		Map<String, String> names = new TreeMap<>();
		all(CamundaProperty.class).filter((property) -> "form.view".equals(property.getCamundaName()))
			.forEach((property) -> names.merge(property.getCamundaValue(), step(property),
					(one, other) -> (one.contains(other) || one.contains(" …")) ? one : one + " …"));
		names.replaceAll((view, steps) -> "%s (%s)".formatted(steps, view));
		return names;
	}

	/** The name of the step that a property belongs to. */
	private static String step(CamundaProperty property) {
		ModelElementInstance element = property;
		while (!(element instanceof FlowElement)) {
			element = Objects.requireNonNull(element.getParentElement());
		}
		return Objects.requireNonNullElse(((FlowElement) element).getName(), "");
	}

	/** The variables that results of decisions go to, by decision. */
	Map<String, String> results() {
		Map<String, String> results = new TreeMap<>();
		all(BusinessRuleTask.class)
			.forEach((task) -> results.put(task.getCamundaDecisionRef(), task.getCamundaResultVariable()));
		return results;
	}

	/** The kinds of deadlines that user tasks have. */
	Set<String> ladderKinds() {
		Set<String> kinds = new TreeSet<>();
		all(CamundaProperty.class).filter((property) -> "deadline.kind".equals(property.getCamundaName()))
			.map(CamundaProperty::getCamundaValue)
			.forEach(kinds::add);
		return kinds;
	}

	private <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
		return this.models.stream().flatMap((model) -> model.getModelElementsByType(type).stream());
	}

}
