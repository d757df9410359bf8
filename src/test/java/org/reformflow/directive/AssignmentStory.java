package org.reformflow.directive;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.reformflow.People;

/** What people do with one assignment, through forms, and what became of it. */
class AssignmentStory {

	private static final Map<String, String> HEADS = Map.of("van-phong", "chanhvanphong", "quan-ly-khoa-hoc",
			"truongphong.qlkh", "quan-ly-cong-nghe", "truongphong.qlcn", "quan-ly-chuyen-nganh", "truongphong.qlchn",
			"thong-tin-thong-ke", "truongphong.tttk", "chi-cuc-tdc", "truongphong.tdc", "trung-tam-ung-dung",
			"giamdoc.tt");

	private final People people;

	private final DirectiveStory directive;

	private final AssignmentTable assignments;

	private final EventLog events;

	private final String id;

	private final String processInstanceId;

	AssignmentStory(People people, DirectiveStory directive, AssignmentTable assignments, EventLog events, String id,
			String processInstanceId) {
		this.people = people;
		this.directive = directive;
		this.assignments = assignments;
		this.events = events;
		this.id = id;
		this.processInstanceId = processInstanceId;
	}

	String id() {
		return this.id;
	}

	DirectiveStory directive() {
		return this.directive;
	}

	AssignmentRow row() {
		return this.assignments.get(this.id);
	}

	AssignmentView view() {
		return this.directive.views().stream().filter((one) -> one.id().equals(this.id)).findFirst().orElseThrow();
	}

	String head() {
		return Objects.requireNonNull(HEADS.get(row().leadUnit()));
	}

	/** The head accepts and does the work itself. */
	AssignmentStory accepted() {
		submit(head(), "Task_Acknowledge", Fields.of("acknowledgement", "accept"));
		return this;
	}

	AssignmentStory refused(String reason) {
		submit(head(), "Task_Acknowledge", Fields.of("acknowledgement", "refuse", "reason", reason));
		return this;
	}

	void handleRefusal(String handling, Fields fields) {
		submit("vanphong", "Task_HandleRefusal", Fields.of("refusalHandling", handling).and(fields.map()));
	}

	void report(String kind, Fields fields) {
		submit(head(), "Task_Work", Fields.of("report", kind).and(fields.map()));
	}

	void progress(int percent, String text) {
		report("progress", Fields.of("percent", percent, "text", text));
	}

	AssignmentStory completed() {
		report("complete", Fields.of("text", "Đã hoàn thành"));
		return this;
	}

	/** Reports completion with a value for each target, in order. */
	void completed(Number... values) {
		List<Map<String, Object>> rows = figures();
		for (int i = 0; i < values.length; i++) {
			rows.get(i).put("value", values[i]);
		}
		report("complete", Fields.of("text", "Đã hoàn thành", "figures", rows));
	}

	@SuppressWarnings("unchecked")
	List<Map<String, Object>> figures() {
		return (List<Map<String, Object>>) Objects.requireNonNull(Shown.value(form(head(), "Task_Work"), "figures"));
	}

	AssignmentStory verified() {
		submit("vanphong", "Task_Verify", Fields.of("verification", "accept"));
		this.directive.runJobs();
		return this;
	}

	void askExtension(String newDue) {
		report("extension", Fields.of("extension_new_due", newDue, "extension_reason", "Chờ số liệu của tỉnh"));
		this.directive.runJobs();
	}

	/**
	 * The unit raises an obstacle, the office gives its opinion, the director decides.
	 */
	void obstacleDecided(String decision, Fields fields) {
		raiseObstacle("Thiếu máy quét");
		submit("vanphong", "Task_GatherObstacle", Fields.of("opinion", "Đề nghị xem xét"));
		submit("giamdoc", "Task_DecideObstacle",
				Fields.of("decision", decision, "decision_text", "Đồng ý").and(fields.map()));
		this.directive.runJobs();
	}

	void raiseObstacle(String text) {
		report("obstacle", Fields.of("obstacle_text", text));
	}

	List<Task> tasks(String person, String step) {
		return this.people.tasksOf(person, this.processInstanceId, step);
	}

	boolean has(String person, String step) {
		return !tasks(person, step).isEmpty();
	}

	Task task(String person, String step) {
		List<Task> found = tasks(person, step);
		if (found.size() != 1) {
			throw new AssertionError(person + " sees " + found.size() + " tasks " + step);
		}
		return found.get(0);
	}

	void submit(String person, String step, Fields fields) {
		this.people.submit(person, task(person, step), fields.map());
	}

	VariableMap form(String person, String step) {
		return this.people.form(person, task(person, step));
	}

	boolean hasEnded() {
		return this.people.hasEnded(this.processInstanceId);
	}

	/** What the history says of a kind of events. */
	List<String> told(EventKind kind) {
		return this.events.ofAssignment(this.id)
			.stream()
			.filter((event) -> event.kind() == kind)
			.map((event) -> String.valueOf(event.text()))
			.toList();
	}

	List<EventKind> history() {
		return this.events.ofAssignment(this.id).stream().map(EventLog.Event::kind).toList();
	}

	List<String> historyTexts(EventKind kind) {
		return this.events.ofAssignment(this.id)
			.stream()
			.filter((event) -> event.kind() == kind)
			.map(EventLog.Event::text)
			.toList();
	}

}
