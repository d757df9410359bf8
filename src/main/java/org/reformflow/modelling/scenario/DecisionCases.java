package org.reformflow.modelling.scenario;

import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.check.ModelFile;

/** Tries decision tables case by case. */
class DecisionCases {

	private final ProcessEngine engine;

	private final SimulatedTime time;

	private final Trail trail;

	DecisionCases(ProcessEngine engine, SimulatedTime time, Trail trail) {
		this.engine = engine;
		this.time = time;
		this.trail = trail;
	}

	/**
	 * All tables of a bundle, also those without cases.
	 * @param told cases by table
	 * @param matched ids of rules that applied in scenarios, by table
	 */
	List<ScenarioReport.Table> run(List<Told> told, List<ModelFile> files, Map<String, List<String>> matched) {
		Map<String, Decision> decisions = decisions(files);
		Map<String, List<ScenarioReport.Case>> cases = new HashMap<>();
		for (Told table : told) {
			table.only(Set.of("bảng", "tên", "trường hợp"));
			String key = required(table, "bảng").text();
			Decision decision = decisions.get(key);
			if (decision == null) {
				throw new ScenarioProblem(table.line(),
						"Không có bảng quyết định “%s”. Có: %s.".formatted(key, String.join(", ", decisions.keySet())));
			}
			for (Told one : required(table, "trường hợp").list()) {
				cases.computeIfAbsent(key, (each) -> new ArrayList<>()).add(evaluate(key, decision, one, matched));
			}
		}
		return decisions.entrySet()
			.stream()
			.map((entry) -> table(entry.getKey(), entry.getValue(), cases.getOrDefault(entry.getKey(), List.of()),
					matched.getOrDefault(entry.getKey(), List.of())))
			.toList();
	}

	private static Told required(Told told, String name) {
		Told value = told.get(name);
		if (value == null) {
			throw new ScenarioProblem(told.line(), "Thiếu “%s”.".formatted(name));
		}
		return value;
	}

	private static Map<String, Decision> decisions(List<ModelFile> files) {
		Map<String, Decision> decisions = new TreeMap<>();
		for (ModelFile file : files) {
			if (file.path().endsWith(".dmn")) {
				DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
				model.getModelElementsByType(Decision.class)
					.stream()
					.filter((decision) -> decision.getExpression() instanceof DecisionTable)
					.forEach((decision) -> decisions.put(decision.getId(), decision));
			}
		}
		return decisions;
	}

	private static List<Rule> rules(Decision decision) {
		return List.copyOf(((DecisionTable) decision.getExpression()).getRules());
	}

	private static ScenarioReport.Table table(String key, Decision decision, List<ScenarioReport.Case> cases,
			List<String> matched) {
		List<ScenarioReport.Rule> rules = new ArrayList<>();
		for (Rule rule : rules(decision)) {
			String description = (rule.getDescription() != null) ? rule.getDescription().getTextContent() : "";
			rules.add(new ScenarioReport.Rule(rules.size() + 1, rule.getId(), description,
					Collections.frequency(matched, rule.getId())));
		}
		return new ScenarioReport.Table(key, Objects.requireNonNullElse(decision.getName(), key), cases, rules);
	}

	private ScenarioReport.Case evaluate(String key, Decision decision, Told one, Map<String, List<String>> matched) {
		one.only(Set.of("tên", "vào", "ra"));
		Told name = one.get("tên");
		Map<String, Object> inputs = new LinkedHashMap<>();
		((DecisionTable) decision.getExpression()).getInputs().forEach((input) -> inputs.put(variable(input), null));
		for (Map.Entry<String, Told> value : required(one, "vào").map().entrySet()) {
			if (!inputs.containsKey(value.getKey())) {
				throw new ScenarioProblem(value.getValue().line(), "Bảng “%s” không có dữ liệu vào “%s”. Có: %s."
					.formatted(key, value.getKey(), String.join(", ", inputs.keySet())));
			}
			inputs.put(value.getKey(), input(value.getValue()));
		}
		((DecisionTable) decision.getExpression()).getInputs()
			.forEach((input) -> inputs.put(expression(input), inputs.get(variable(input))));
		String problem;
		this.trail.rules().clear();
		try {
			DmnDecisionTableResult result = this.engine.getDecisionService()
				.evaluateDecisionTableByKey(key)
				.variables(inputs)
				.evaluate();
			problem = compare(result.getResultList(), required(one, "ra").list());
		}
		catch (ProcessEngineException ex) {
			problem = "Bảng không quyết định được: " + ex.getMessage();
		}
		List<String> applied = this.trail.rules().getOrDefault(key, List.of());
		matched.computeIfAbsent(key, (each) -> new ArrayList<>()).addAll(applied);
		List<String> ids = rules(decision).stream().map(Rule::getId).toList();
		return new ScenarioReport.Case((name != null) ? name.text() : "Dòng " + one.line(), one.line(), problem,
				applied.stream().map((id) -> ids.indexOf(id) + 1).toList());
	}

	private static String variable(Input input) {
		String given = input.getCamundaInputVariable();
		return (given != null) ? given : expression(input);
	}

	/** Tables ask for plain names: what the process has under that name. */
	private static String expression(Input input) {
		return input.getInputExpression().getText().getTextContent().strip();
	}

	private @Nullable Object input(Told told) {
		if (told.plain() && told.value() instanceof String words && words.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
			// Tables compare with local times of the machine.
			LocalDateTime local = LocalDateTime.ofInstant(this.time.at(words, told.line()), this.time.zone());
			return Date.from(local.atZone(ZoneId.systemDefault()).toInstant());
		}
		return told.value();
	}

	static @Nullable String compare(List<Map<String, Object>> found, List<Told> wanted) {
		boolean same = found.size() == wanted.size();
		for (int i = 0; same && i < found.size(); i++) {
			Map<String, Object> result = found.get(i);
			same = wanted.get(i)
				.map()
				.entrySet()
				.stream()
				.allMatch((entry) -> equal(entry.getValue(), result.get(entry.getKey())));
		}
		return same ? null : "Mong đợi %s, thực tế %s.".formatted(words(wanted), found);
	}

	private static boolean equal(Told wanted, @Nullable Object found) {
		if (wanted.value() instanceof Number number && found instanceof Number other) {
			return number.doubleValue() == other.doubleValue();
		}
		return Objects.equals(String.valueOf(wanted.value()), String.valueOf(found));
	}

	private static List<String> words(List<Told> wanted) {
		return wanted.stream()
			.map((row) -> row.map()
				.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + "=" + entry.getValue().value())
				.toList()
				.toString())
			.toList();
	}

}
