package org.reformflow.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.reformflow.People;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One directive with a chosen number of assignments, taken along its normal path while
 * each step is measured. A step is the submission of a form or a job, without the search
 * for its task.
 */
class Fanout {

	/** Head and officer by unit. */
	private static final Map<String, List<String>> STAFF = Map.of("van-phong", List.of("chanhvanphong", "vanphong"),
			"quan-ly-khoa-hoc", List.of("truongphong.qlkh", "chuyenvien.qlkh"), "quan-ly-cong-nghe",
			List.of("truongphong.qlcn", "chuyenvien.qlcn"), "quan-ly-chuyen-nganh",
			List.of("truongphong.qlchn", "chuyenvien.qlchn"), "thong-tin-thong-ke",
			List.of("truongphong.tttk", "chuyenvien.tttk"), "chi-cuc-tdc", List.of("truongphong.tdc", "chuyenvien.tdc"),
			"trung-tam-ung-dung", List.of("giamdoc.tt", "chuyenvien.tt"));

	private static final List<String> UNITS = STAFF.keySet().stream().sorted().toList();

	private static final String OFFICE = "vanphong";

	private final Meter meter;

	private final People people;

	private final FormService forms;

	private final ManagementService management;

	private final JdbcClient jdbc;

	private final int assignments;

	private String id = "";

	Fanout(Meter meter, People people, FormService forms, ManagementService management, JdbcClient jdbc,
			int assignments) {
		this.meter = meter;
		this.people = people;
		this.forms = forms;
		this.management = management;
		this.jdbc = jdbc;
		this.assignments = assignments;
	}

	/** An assignment that runs. */
	record Assignment(String unit, String processInstanceId) {

		String head() {
			return Objects.requireNonNull(STAFF.get(this.unit)).get(0);
		}

		String officer() {
			return Objects.requireNonNull(STAFF.get(this.unit)).get(1);
		}

	}

	void register() {
		this.id = this.people.start(OFFICE, "directive-rollout",
				Map.of("document_type", "KE_HOACH", "number_suffix", "KH-SKHCN", "subject", "Kế hoạch đo tải",
						"recipients", List.of(Map.of("name", "Các phòng, đơn vị thuộc Sở", "purpose", "")),
						"legal_refs", List.of()))
			.getBusinessKey();
	}

	Cost breakDown() {
		List<Map<String, Object>> items = new ArrayList<>();
		for (int given = 0; given < this.assignments; given += UNITS.size()) {
			items.add(item("t" + given, UNITS.subList(0, Math.min(UNITS.size(), this.assignments - given))));
		}
		return submit(OFFICE, family(OFFICE, "Task_BreakDown"),
				Variables.createVariables()
					.putValueTyped("items", SpinValues.jsonValue(Json.write(items)).create())
					.putValue("breakdownDecision", "submit"));
	}

	private static Map<String, Object> item(String code, List<String> units) {
		return Map.of("code", code, "text", "Rà soát thủ tục hành chính thuộc phạm vi quản lý, việc số " + code,
				"lead_units", units, "coordinating_units", List.of(), "area", "NONE", "deadline_kind", "AUTO",
				"targets", "Mức độ hài lòng: > 85 %");
	}

	Cost approve() {
		return submit("giamdoc", family("giamdoc", "Task_Approve"), Variables.putValue("approval", "approve"));
	}

	Cost issue() {
		return submit(OFFICE, family(OFFICE, "Task_Issue"),
				Variables.putValue("number_suffix", "KH-SKHCN").putValue("issue_date", "2026-03-02"));
	}

	/** Runs the jobs that give the assignments to their units, one after the other. */
	List<Cost> start() {
		String rollout = this.jdbc.sql("select process_instance_id from directive where id = ?")
			.param(this.id)
			.query(String.class)
			.single();
		List<Cost> jobs = new ArrayList<>();
		for (Job job = job(rollout); job != null; job = job(rollout)) {
			jobs.add(execute(job));
		}
		return jobs;
	}

	/** Assignments of all units alike, as many as asked for. */
	List<Assignment> some(int count) {
		List<Assignment> all = this.jdbc.sql("""
				select lead_unit as unit, process_instance_id from assignment
				where directive_id = ? and state = 'ASSIGNED' order by lead_unit, id""")
			.param(this.id)
			.query(Assignment.class)
			.list();
		return IntStream.range(0, count).mapToObj((n) -> all.get(n * all.size() / count)).toList();
	}

	Cost acknowledge(Assignment assignment) {
		return submit(assignment.head(), task(assignment.head(), assignment, "Task_Acknowledge"),
				Variables.putValue("acknowledgement", "accept").putValue("officer", assignment.officer()));
	}

	Cost openWork(Assignment assignment) {
		return open(assignment.officer(), task(assignment.officer(), assignment, "Task_Work"));
	}

	Cost complete(Assignment assignment) {
		String officer = assignment.officer();
		Task task = task(officer, assignment, "Task_Work");
		List<Map<String, Object>> figures = Json.rows(String.valueOf(this.people.form(officer, task).get("figures")));
		figures.forEach((figure) -> figure.put("value", 90));
		return submit(officer, task,
				Variables.putValue("report", "complete")
					.putValue("text", "Đã hoàn thành theo kế hoạch")
					.putValueTyped("figures", SpinValues.jsonValue(Json.write(figures)).create()));
	}

	Cost verify(Assignment assignment) {
		return submit("chanhvanphong", task("chanhvanphong", assignment, "Task_Verify"),
				Variables.putValue("verification", "accept"));
	}

	Cost close(Assignment assignment) {
		return execute(Objects.requireNonNull(job(assignment.processInstanceId())));
	}

	Cost openMonitor() {
		return open(OFFICE, family(OFFICE, "Task_Monitor"));
	}

	/** Length in characters of what the monitoring form is filled with. */
	int monitorSize() {
		return this.people.form(OFFICE, family(OFFICE, "Task_Monitor"))
			.values()
			.stream()
			.mapToInt((value) -> String.valueOf(value).length())
			.sum();
	}

	private Task task(String person, Assignment assignment, String step) {
		return this.people.tasksOf(person, assignment.processInstanceId(), step).get(0);
	}

	private Task family(String person, String step) {
		return this.people.task(person, this.id, step);
	}

	private Cost open(String person, Task task) {
		return this.people.as(person, () -> this.meter.measure(() -> this.forms.getTaskFormVariables(task.getId())));
	}

	private Cost submit(String person, Task task, VariableMap values) {
		return this.people.as(person, () -> this.meter.measure(() -> this.forms.submitTaskForm(task.getId(), values)));
	}

	private Cost execute(Job job) {
		return this.meter.measure(() -> this.management.executeJob(job.getId()));
	}

	private Job job(String processInstanceId) {
		return this.management.createJobQuery().processInstanceId(processInstanceId).messages().singleResult();
	}

}
