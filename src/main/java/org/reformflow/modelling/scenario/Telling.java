package org.reformflow.modelling.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.organisation.SampleOrganisation;

/** Tells a scenario step by step and checks what it expects. */
class Telling {

	private static final Set<String> KINDS = Set.of("làm", "đợi", "thông điệp", "đổi biến", "xong quy trình con",
			"đang chờ", "việc", "đã qua", "chưa qua", "thông báo", "quyết định", "biến", "kết thúc", "giả lập",
			"sự cố");

	private final Play play;

	private final Trail trail;

	private final Answers answers;

	private final SimulatedTime time;

	private final Labels labels;

	private final BpmnModelInstance model;

	private final List<ModelFile> files;

	private final SampleOrganisation people;

	Telling(Play play, Trail trail, Answers answers, SimulatedTime time, Labels labels, BpmnModelInstance model,
			List<ModelFile> files, SampleOrganisation people) {
		this.play = play;
		this.trail = trail;
		this.answers = answers;
		this.time = time;
		this.labels = labels;
		this.model = model;
		this.files = files;
		this.people = people;
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
		if (person != null && this.people.groups(person.text()).isEmpty()) {
			throw new ScenarioProblem(person.line(), noPerson(person.text()));
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
			default -> expect(kind, step, told);
		}
	}

	private void complete(Told step, Told label) {
		step.only(Set.of("làm", "người", "biểu mẫu", "đặt", "thứ"));
		Told person = step.get("người");
		Task task = (step.get("thứ") == null && person != null) ? firstOf(label, person) : task(label, step.get("thứ"));
		if (person != null) {
			mayDo(task, person);
		}
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

	private Task task(Told label, @Nullable Told number) {
		this.labels.require(label.text(), label.line());
		List<Task> tasks = this.play.tasks()
			.stream()
			.filter((task) -> this.labels.names(label.text(), task.getTaskDefinitionKey()))
			.toList();
		int index = (number != null) ? Integer.parseInt(number.text()) - 1 : 0;
		if (index >= tasks.size()) {
			throw new ScenarioProblem(label.line(), "Không có việc “%s” đang chờ. Đang chờ: %s.".formatted(label.text(),
					this.labels.list(this.play.waiting())));
		}
		return tasks.get(index);
	}

	/** The first that the person may do, or else the first. */
	private Task firstOf(Told label, Told person) {
		Task first = task(label, null);
		return this.play.tasks()
			.stream()
			.filter((task) -> this.labels.names(label.text(), task.getTaskDefinitionKey()))
			.filter((task) -> may(links(task), person))
			.findFirst()
			.orElse(first);
	}

	private List<IdentityLink> links(Task task) {
		return this.play.engine().getTaskService().getIdentityLinksForTask(task.getId());
	}

	private boolean may(List<IdentityLink> links, Told person) {
		Set<String> groups = this.people.groups(person.text())
			.orElseThrow(() -> new ScenarioProblem(person.line(), noPerson(person.text())));
		return links.stream()
			.anyMatch((link) -> person.text().equals(link.getUserId())
					|| (link.getGroupId() != null && groups.contains(link.getGroupId())));
	}

	private void mayDo(Task task, Told person) {
		List<IdentityLink> links = links(task);
		if (!may(links, person)) {
			throw new ScenarioProblem(person.line(), "“%s” không được làm việc “%s”; việc này giao cho: %s."
				.formatted(person.text(), task.getName(), String.join(", ", doers(links))));
		}
	}

	private static TreeSet<String> doers(List<IdentityLink> links) {
		TreeSet<String> doers = new TreeSet<>();
		links.forEach((link) -> doers
			.add(Objects.requireNonNullElse((link.getGroupId() != null) ? link.getGroupId() : link.getUserId(), "")));
		return doers;
	}

	private static String noPerson(String person) {
		return "Không có người “%s” trong tổ chức mẫu.".formatted(person);
	}

	private void expect(String kind, Told step, Told told) {
		switch (kind) {
			case "đang chờ" -> waiting(told);
			case "việc" -> waits(step, told);
			case "đã qua" -> passed(told);
			case "chưa qua" -> told.list().forEach(this::notPassed);
			case "thông báo" -> notices(told);
			case "biến" -> told.map().forEach(this::variable);
			case "sự cố" ->
				equal(told, told.text(), Objects.requireNonNullElse(this.play.incident(), "không có"), "sự cố");
			case "quyết định" -> decided(told);
			default -> ended(told);
		}
	}

	private void waiting(Told told) {
		told.list().forEach((label) -> this.labels.require(label.text(), label.line()));
		List<String> waiting = new ArrayList<>(this.play.waiting());
		List<String> missing = new ArrayList<>();
		for (String label : told.texts()) {
			String found = waiting.stream().filter((id) -> this.labels.names(label, id)).findFirst().orElse(null);
			if (found == null) {
				missing.add(label);
			}
			else {
				waiting.remove(found);
			}
		}
		if (!missing.isEmpty() || !waiting.isEmpty()) {
			throw new ScenarioProblem(told.line(), "Chờ ở [%s], nhưng thực tế chờ ở [%s]."
				.formatted(String.join("; ", told.texts()), this.labels.list(this.play.waiting())));
		}
	}

	private void waits(Told step, Told label) {
		step.only(Set.of("việc", "giao cho", "người", "hạn", "thứ"));
		Task task = task(label, step.get("thứ"));
		Told groups = step.get("giao cho");
		if (groups != null) {
			TreeSet<String> doers = doers(
					links(task).stream().filter((link) -> "candidate".equals(link.getType())).toList());
			equal(groups, new TreeSet<>(groups.texts()).toString(), doers.toString(), "giao cho");
		}
		Told person = step.get("người");
		if (person != null) {
			equal(person, person.text(), Objects.requireNonNullElse(task.getAssignee(), "chưa ai"), "người làm");
		}
		Told due = step.get("hạn");
		if (due != null) {
			due(due, task.getDueDate());
		}
	}

	private void due(Told told, @Nullable Date date) {
		boolean wholeDay = told.text().length() == 10;
		Instant wanted = this.time.at(told.text(), told.line());
		if (date == null) {
			throw new ScenarioProblem(told.line(), "Việc không có hạn.");
		}
		LocalDate day = LocalDate.ofInstant(wanted, this.time.zone());
		LocalDate found = LocalDate.ofInstant(date.toInstant(), this.time.zone());
		boolean same = wholeDay ? day.equals(found) : this.time.words(wanted).equals(this.time.words(date.toInstant()));
		if (!same) {
			throw new ScenarioProblem(told.line(), "Hạn mong đợi %s, thực tế %s.".formatted(this.time.words(wanted),
					this.time.words(date.toInstant())));
		}
	}

	private void passed(Told told) {
		List<String> passed = this.trail.passed();
		int from = 0;
		for (Told label : told.list()) {
			this.labels.require(label.text(), label.line());
			int at = from;
			while (at < passed.size() && !this.labels.names(label.text(), passed.get(at))) {
				at++;
			}
			if (at == passed.size()) {
				throw new ScenarioProblem(label.line(),
						"Chưa qua “%s”%s. Đã qua: %s.".formatted(label.text(),
								(from > 0) ? " sau “" + this.labels.of(passed.get(from - 1)) + "”" : "",
								this.labels.list(passed)));
			}
			from = at + 1;
		}
	}

	private void notPassed(Told label) {
		this.labels.require(label.text(), label.line());
		if (this.trail.passed().stream().anyMatch((id) -> this.labels.names(label.text(), id))) {
			throw new ScenarioProblem(label.line(), "Đã qua “%s”, mà kịch bản nói chưa.".formatted(label.text()));
		}
	}

	private void notices(Told told) {
		List<String> sent = this.trail.takeNotices();
		List<String> missing = told.texts().stream().filter((template) -> !sent.contains(template)).toList();
		if (!missing.isEmpty() || (told.list().isEmpty() && !sent.isEmpty())) {
			throw new ScenarioProblem(told.line(), "Thông báo mong đợi %s, thực tế %s.".formatted(told.texts(), sent));
		}
	}

	private void variable(String name, Told told) {
		Object wanted = this.answers.variable(told);
		Object found = this.play.variable(name, told.line());
		equal(told, String.valueOf(wanted), String.valueOf(found), "biến " + name);
	}

	private void decided(Told told) {
		told.only(Set.of("bảng", "vào", "ra"));
		Told table = told.get("bảng");
		List<Map<String, Object>> found = (table != null) ? this.trail.decision(table.text()) : null;
		if (found == null) {
			throw new ScenarioProblem(told.line(),
					"Bảng quyết định “%s” chưa được dùng.".formatted((table != null) ? table.text() : ""));
		}
		Told wanted = told.get("ra");
		String problem = (wanted != null) ? DecisionCases.compare(found, wanted.list()) : null;
		if (problem != null) {
			throw new ScenarioProblem(told.line(), problem);
		}
	}

	private void ended(Told told) {
		this.labels.require(told.text(), told.line());
		if (!this.play.ended()) {
			throw new ScenarioProblem(told.line(),
					"Quy trình chưa kết thúc. Đang chờ: %s.".formatted(this.labels.list(this.play.waiting())));
		}
		if (this.trail.passed().stream().noneMatch((id) -> this.labels.names(told.text(), id))) {
			throw new ScenarioProblem(told.line(), "Kết thúc mà không qua “%s”. Đã qua: %s.".formatted(told.text(),
					this.labels.list(this.trail.passed())));
		}
	}

	private static void equal(Told told, String wanted, String found, String what) {
		if (!wanted.equals(found)) {
			throw new ScenarioProblem(told.line(), "%s: mong đợi %s, thực tế %s.".formatted(what, wanted, found));
		}
	}

}
