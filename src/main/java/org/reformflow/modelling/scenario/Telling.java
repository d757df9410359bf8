package org.reformflow.modelling.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.organisation.SampleOrganisation;

/** Tells a scenario step by step and checks what it expects. */
class Telling {

	private static final Set<String> KINDS = Set.of("làm", "đợi", "thông điệp", "đổi biến", "xong quy trình con",
			"đang chờ", "việc", "đã qua", "chưa qua", "thông báo", "quyết định", "biến", "kết thúc", "giả lập",
			"sự cố");

	private final Play play;

	private final OpenTasks tasks;

	private final Expectations expectations;

	private final Answers answers;

	private final SimulatedTime time;

	private final BpmnModelInstance model;

	private final List<ModelFile> files;

	Telling(Play play, Trail trail, Answers answers, SimulatedTime time, Labels labels, BpmnModelInstance model,
			List<ModelFile> files, SampleOrganisation people) {
		this.play = play;
		this.tasks = new OpenTasks(play, labels, people);
		this.expectations = new Expectations(play, this.tasks, trail, answers, time, labels);
		this.answers = answers;
		this.time = time;
		this.model = model;
		this.files = files;
	}

	void begin(Scenario scenario) {
		Map<String, Told> start = scenario.start();
		Told at = start.get("lúc");
		this.time.start(this.time.at((at != null) ? at.text() : "2026-03-02 08:00", (at != null) ? at.line() : 0));
		this.answers.tell(scenario.answers());
		Told department = start.get("cơ quan");
		Map<String, Object> variables = new LinkedHashMap<>();
		variables.put("department", (department != null) ? department.text() : "so-khcn");
		Told form = start.get("biểu mẫu");
		if (form != null) {
			FormValues values = FormValues.of(this.files, startForm(form.line()), form.line());
			values.check(form, form.line());
			variables.putAll(values.variables(form, false));
		}
		variables.putAll(this.answers.variables(start.get("biến")));
		Told person = start.get("người");
		if (person != null) {
			this.tasks.groups(person);
		}
		Told message = start.get("thông điệp");
		this.play.start((person != null) ? person.text() : null, variables, (message != null) ? message.text() : null);
	}

	private String startForm(int line) {
		return this.model.getModelElementsByType(StartEvent.class)
			.stream()
			.map((event) -> event.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> new ScenarioProblem(line, "Quy trình này không bắt đầu bằng biểu mẫu."));
	}

	/**
	 * Does or checks one step.
	 * @throws ScenarioProblem when it does not come out as told
	 */
	void step(Told step) {
		String kind = step.map()
			.keySet()
			.stream()
			.filter(KINDS::contains)
			.findFirst()
			.orElseThrow(() -> new ScenarioProblem(step.line(), "Không hiểu bước này. Bước bắt đầu bằng một trong: %s."
				.formatted(String.join(", ", new TreeSet<>(KINDS)))));
		Told told = Objects.requireNonNull(step.get(kind));
		switch (kind) {
			case "làm" -> complete(step, told);
			case "đợi" -> this.play.reach(this.time.after(told.text(), told.line()));
			case "thông điệp" -> {
				step.only(Set.of("thông điệp", "biến"));
				this.play.message(told.text(), this.answers.variables(step.get("biến")), told.line());
			}
			case "đổi biến" -> this.play.change(this.answers.variables(told), told.line());
			case "xong quy trình con" -> {
				step.only(Set.of("xong quy trình con", "biến", "lỗi"));
				Told error = step.get("lỗi");
				this.play.endCalled(told.text(), this.answers.variables(step.get("biến")),
						(error != null) ? error.text() : null, told.line());
			}
			case "giả lập" -> this.answers.tell(told.map());
			default -> this.expectations.check(kind, step, told);
		}
	}

	private void complete(Told step, Told label) {
		step.only(Set.of("làm", "người", "biểu mẫu", "đặt", "thứ"));
		Told person = step.get("người");
		Task task = this.tasks.find(label, person, step.get("thứ"));
		Told form = step.get("biểu mẫu");
		ModelElementInstance drawn = this.model.getModelElementById(task.getTaskDefinitionKey());
		Map<String, Object> variables = new LinkedHashMap<>();
		String formRef = Objects.requireNonNull(drawn)
			.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef");
		if (formRef != null) {
			FormValues values = FormValues.of(this.files, formRef, label.line());
			values.check(form, step.line());
			variables.putAll(values.variables(form, true));
		}
		variables.putAll(this.answers.variables(step.get("đặt")));
		this.play.complete(task, (person != null) ? person.text() : null, variables);
	}

}