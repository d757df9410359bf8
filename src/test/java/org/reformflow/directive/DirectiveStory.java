package org.reformflow.directive;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.variable.VariableMap;
import org.reformflow.People;

/**
 * What office and leadership do with one directive, through forms, and what became of it.
 */
class DirectiveStory {

	private final People people;

	private final DirectiveTable directives;

	private final AssignmentTable assignments;

	private final DirectiveQueries queries;

	private final EventLog events;

	private final String id;

	private final String office;

	private final String leader;

	DirectiveStory(People people, DirectiveTable directives, AssignmentTable assignments, DirectiveQueries queries,
			EventLog events, String id, String office, String leader) {
		this.people = people;
		this.directives = directives;
		this.assignments = assignments;
		this.queries = queries;
		this.events = events;
		this.id = id;
		this.office = office;
		this.leader = leader;
	}

	String id() {
		return this.id;
	}

	DirectiveRow row() {
		return this.directives.get(this.id);
	}

	void breakDown(String decision, Item... items) {
		List<Map<String, Object>> rows = Arrays.stream(items).map(Item::row).toList();
		office("Task_BreakDown", Fields.of("items", rows, "breakdownDecision", decision));
	}

	void cancel(Fields reason) {
		office("Task_BreakDown", Fields.of("items", List.of(), "breakdownDecision", "cancel").and(reason.map()));
	}

	void approve() {
		leadership("Task_Approve", Fields.of("approval", "approve"));
	}

	/** Breaks down, submits and approves. */
	void prepare(Item... items) {
		breakDown("submit", items);
		approve();
	}

	void issue() {
		issue(Fields.of("issue_date", "2026-03-02"));
	}

	void issue(Fields fields) {
		office("Task_Issue", Fields.of("number_suffix", "KH-SKHCN").and(fields.map()));
	}

	void runJobs() {
		this.people.runJobs(this.id);
	}

	void steer(String action, AssignmentStory assignment, Fields fields) {
		steer(Fields.of("action", action, "assignment_id", assignment.id()).and(fields.map()));
	}

	void steer(Fields fields) {
		office("Task_Monitor", fields);
	}

	void office(String step, Fields fields) {
		this.people.submit(this.office, this.id, step, fields.map());
	}

	void leadership(String step, Fields fields) {
		this.people.submit(this.leader, this.id, step, fields.map());
	}

	/** What the form of the office's or the leadership's open step shows. */
	VariableMap officeForm(String step) {
		return this.people.form(this.office, this.people.task(this.office, this.id, step));
	}

	VariableMap leadershipForm(String step) {
		return this.people.form(this.leader, this.people.task(this.leader, this.id, step));
	}

	boolean officeHas(String step) {
		return this.people.task(this.office, this.id, step) != null;
	}

	boolean leadershipHas(String step) {
		return this.people.task(this.leader, this.id, step) != null;
	}

	boolean hasEnded() {
		return this.people.hasEnded(Objects.requireNonNull(row().processInstanceId()));
	}

	List<AssignmentRow> assignments() {
		return this.assignments.ofDirective(this.id);
	}

	List<AssignmentView> views() {
		return this.queries.assignments(this.id);
	}

	/** The newest open assignment of a unit, or its only one. */
	AssignmentStory assignment(String unit) {
		List<AssignmentRow> ofUnit = assignments().stream()
			.filter((assignment) -> assignment.leadUnit().equals(unit))
			.toList();
		AssignmentRow row = ofUnit.stream()
			.filter((assignment) -> assignment.state().isOpen())
			.findFirst()
			.orElse(ofUnit.get(0));
		return new AssignmentStory(this.people, this, this.assignments, this.events, row.id(),
				Objects.requireNonNull(row.processInstanceId(), "not started yet"));
	}

	List<EventLog.Event> history() {
		return this.events.ofDirective(this.id);
	}

}
