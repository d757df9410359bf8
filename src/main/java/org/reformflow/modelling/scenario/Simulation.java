package org.reformflow.modelling.scenario;

import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.DataObject;
import org.camunda.bpm.model.bpmn.instance.DataObjectReference;
import org.camunda.bpm.model.dmn.Dmn;
import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.NationalCalendar;
import org.reformflow.modelling.check.Beans;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.organisation.SampleOrganisation;

/** Tells all scenarios of one process in an engine of their own. */
class Simulation {

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private final Beans beans;

	private final SampleOrganisation people;

	/**
	 * @param beans that models may name
	 */
	Simulation(Beans beans) {
		this.beans = beans;
		this.people = SampleOrganisation.read();
	}

	/**
	 * What came out; problems that keep files from being tried are in the report, too.
	 */
	ScenarioReport run(String process, List<ModelFile> files) {
		long start = System.nanoTime();
		String path = "processes/%s/scenarios.yaml".formatted(process);
		try {
			ModelFile told = files.stream()
				.filter((file) -> file.path().equals(path))
				.findFirst()
				.orElseThrow(() -> new ScenarioProblem(1, "Quy trình chưa có kịch bản. Hãy viết tệp scenarios.yaml."));
			Scenario.File file = Scenario.read(new String(told.content(), java.nio.charset.StandardCharsets.UTF_8));
			return tell(process, files, file, start);
		}
		catch (ScenarioProblem ex) {
			return new ScenarioReport(process, process, false, ex.words(),
					List.of(new ScenarioReport.Problem(path, Math.max(1, ex.line()), ex.words())), List.of(),
					new ScenarioReport.Coverage(0, 0, List.of()), List.of(), seconds(start));
		}
	}

	private ScenarioReport tell(String process, List<ModelFile> files, Scenario.File file, long start) {
		SimulatedTime time = new SimulatedTime(NationalCalendar.in(ZONE));
		Answers answers = new Answers(time);
		Trail trail = new Trail(process, time);
		StandIns standIns = new StandIns(answers, time, trail, this.beans.notices());
		try (SimulatedEngine engine = new SimulatedEngine(process, files, standIns.of(this.beans), trail)) {
			Labels labels = new Labels(engine.model());
			Map<String, Integer> counts = new HashMap<>();
			Map<String, List<String>> rules = new HashMap<>();
			List<ScenarioReport.Story> stories = new ArrayList<>();
			for (Scenario scenario : file.scenarios()) {
				answers.clear();
				trail.clear();
				Play play = new Play(engine, process, time, standIns, labels, trail);
				Telling telling = new Telling(play, trail, answers, time, labels, engine.model(), files, this.people);
				stories.add(story(scenario, telling, time, trail));
				trail.way().forEach((passage) -> counts.merge(passage.id(), 1, Integer::sum));
				trail.rules()
					.forEach((table, matched) -> rules.computeIfAbsent(table, (key) -> new ArrayList<>())
						.addAll(matched));
				play.end();
			}
			List<ScenarioReport.Table> tables = new DecisionCases(engine.engine(), time, trail).run(file.tables(),
					files, rules);
			return report(process, engine.model(), labels, stories, counts, tables, start);
		}
		catch (org.camunda.bpm.engine.ProcessEngineException | org.camunda.bpm.model.xml.ModelException ex) {
			throw new ScenarioProblem(1, "Mô hình không chạy được, hãy kiểm tra mô hình trước: " + ex.getMessage());
		}
	}

	private static ScenarioReport.Story story(Scenario scenario, Telling telling, SimulatedTime time, Trail trail) {
		List<ScenarioReport.Step> steps = new ArrayList<>();
		String problem = attempt(() -> telling.begin(scenario));
		steps.add(new ScenarioReport.Step(scenario.line(), "bắt đầu", time.text(), problem, false));
		for (Told step : scenario.steps()) {
			boolean skipped = problem != null;
			String found = skipped ? null : attempt(() -> telling.step(step));
			problem = skipped ? problem : found;
			steps.add(new ScenarioReport.Step(step.line(), words(step), time.text(), found, skipped));
		}
		return new ScenarioReport.Story(scenario.name(), scenario.line(), problem == null, steps, trail.way());
	}

	private static @Nullable String attempt(Runnable step) {
		try {
			step.run();
			return null;
		}
		catch (ScenarioProblem ex) {
			return ex.words();
		}
		catch (org.camunda.bpm.engine.ProcessEngineException ex) {
			return "Quy trình không chạy tiếp được: " + ex.getMessage();
		}
	}

	private static String words(Told step) {
		return step.isMap() ? step.map()
			.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + ": " + value(entry.getValue()))
			.collect(Collectors.joining(", ")) : String.valueOf(step.value());
	}

	private static String value(Told told) {
		if (told.isMap()) {
			return "{" + words(told) + "}";
		}
		if (told.isList()) {
			return told.list().stream().map(Simulation::value).collect(Collectors.joining("; "));
		}
		return String.valueOf(told.value());
	}

	private static ScenarioReport report(String process, BpmnModelInstance model, Labels labels,
			List<ScenarioReport.Story> stories, Map<String, Integer> counts, List<ScenarioReport.Table> tables,
			long start) {
		// The engine goes from such a gateway to the event at once, without taking the flow.
		model.getModelElementsByType(EventBasedGateway.class)
			.forEach((gateway) -> gateway.getOutgoing()
				.forEach((flow) -> counts.put(flow.getId(), counts.getOrDefault(flow.getTarget().getId(), 0))));
		List<ScenarioReport.Element> elements = new ArrayList<>();
		for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
			if (!(element instanceof DataObject) && !(element instanceof DataObjectReference)) {
				elements.add(new ScenarioReport.Element(element.getId(), labels.of(element.getId()),
						element.getElementType().getTypeName(), counts.getOrDefault(element.getId(), 0)));
			}
		}
		int passed = (int) elements.stream().filter((element) -> element.count() > 0).count();
		ScenarioReport.Coverage coverage = new ScenarioReport.Coverage(passed, elements.size(), elements);
		long failed = stories.stream().filter((story) -> !story.passed()).count();
		long cases = tables.stream().flatMap((table) -> table.cases().stream()).count();
		long wrong = tables.stream()
			.flatMap((table) -> table.cases().stream())
			.filter((each) -> each.problem() != null)
			.count();
		String name = model.getModelElementsByType(Process.class)
			.stream()
			.map((each) -> Objects.requireNonNullElse(each.getName(), process))
			.findFirst()
			.orElse(process);
		String summary = "%d kịch bản%s, đi qua %d %% sơ đồ (%d/%d)%s.".formatted(stories.size(),
				(failed > 0) ? ", " + failed + " không đạt" : " đều đạt", coverage.percent(), passed, elements.size(),
				(cases == 0) ? "" : "; %d trường hợp của bảng quyết định%s".formatted(cases,
						(wrong > 0) ? ", " + wrong + " không đạt" : " đều đạt"));
		return new ScenarioReport(process, name, failed == 0 && wrong == 0, summary, List.of(), stories, coverage,
				tables, seconds(start));
	}

	private static double seconds(long start) {
		return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
	}

}
