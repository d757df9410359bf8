package org.reformflow.modelling.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** What a scenario says must be so, against what is. */
class Expectations {

	private final Play play;

	private final OpenTasks tasks;

	private final Trail trail;

	private final Answers answers;

	private final SimulatedTime time;

	private final Labels labels;

	Expectations(Play play, OpenTasks tasks, Trail trail, Answers answers, SimulatedTime time, Labels labels) {
		this.play = play;
		this.tasks = tasks;
		this.trail = trail;
		this.answers = answers;
		this.time = time;
		this.labels = labels;
	}

	/**
	 * Checks one expectation.
	 * @throws ScenarioProblem when it is otherwise
	 */
	void check(String kind, Told step, Told told) {
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
		Task task = this.tasks.find(label, step.get("thứ"));
		Told groups = step.get("giao cho");
		if (groups != null) {
			TreeSet<String> doers = OpenTasks
				.doers(this.tasks.links(task).stream().filter((link) -> "candidate".equals(link.getType())).toList());
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
