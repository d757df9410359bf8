package org.reformflow.directive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import org.camunda.bpm.engine.task.Task;
import org.reformflow.People;

import static org.assertj.core.api.Assertions.assertThat;

/** Takes one directive to its end by people's steps, each through its form. */
class Rollout {

	/** The account of the head and of an officer by unit. */
	private static final Map<String, List<String>> STAFF = Map.of("van-phong", List.of("chanhvanphong", "vanphong"),
			"quan-ly-khoa-hoc", List.of("truongphong.qlkh", "chuyenvien.qlkh"), "quan-ly-cong-nghe",
			List.of("truongphong.qlcn", "chuyenvien.qlcn"), "quan-ly-chuyen-nganh",
			List.of("truongphong.qlchn", "chuyenvien.qlchn"), "thong-tin-thong-ke",
			List.of("truongphong.tttk", "chuyenvien.tttk"), "chi-cuc-tdc", List.of("truongphong.tdc", "chuyenvien.tdc"),
			"trung-tam-ung-dung", List.of("giamdoc.tt", "chuyenvien.tt"));

	private static final List<String> BREAKDOWN_FIELDS = List.of("code", "text", "lead_units", "coordinating_units",
			"external_units", "area", "deadline_words", "deadline_kind", "deadline_date", "targets");

	private final People people;

	private final String id;

	Rollout(People people, String id) {
		this.people = people;
		this.id = id;
	}

	/**
	 * Submits the breakdown as it stands in the form.
	 * @param leads lead units that the office chooses, by item code
	 */
	void submitBreakdown(Map<String, List<String>> leads) {
		List<Map<String, Object>> items = new ArrayList<>();
		for (Map<String, Object> row : rows("vanphong", task("vanphong", "Task_BreakDown"), "items")) {
			Map<String, Object> item = new LinkedHashMap<>(row);
			item.keySet().retainAll(BREAKDOWN_FIELDS);
			item.computeIfPresent("lead_units", (key, units) -> leads.getOrDefault(row.get("code"), strings(units)));
			items.add(item);
		}
		this.people.submit("vanphong", this.id, "Task_BreakDown",
				Map.of("items", items, "breakdownDecision", "submit"));
	}

	void approveAndIssue(String day) {
		this.people.submit("giamdoc", this.id, "Task_Approve", Map.of("approval", "approve"));
		this.people.submit("vanphong", this.id, "Task_Issue", Map.of("number_suffix", "KH-SKHCN", "issue_date", day));
		this.people.runJobs(this.id);
	}

	/** All heads accept and name their officer. */
	void acknowledgeAll() {
		STAFF.forEach((unit, staff) -> {
			for (Task task : this.people.tasks(staff.get(0), this.id, "Task_Acknowledge")) {
				this.people.submit(staff.get(0), task, Map.of("acknowledgement", "accept", "officer", staff.get(1)));
			}
		});
	}

	/** One officer's report on one task, with a figure for each of its targets. */
	void report(String officer, Task task, String report, List<? extends Number> figures) {
		Map<String, Object> form = new LinkedHashMap<>(Map.of("report", report, "text", "Đã làm theo kế hoạch."));
		if (report.equals("progress")) {
			form.put("percent", 60);
		}
		List<Map<String, Object>> rows = rows(officer, task, "figures");
		assertThat(rows).hasSameSizeAs(figures);
		List<Map<String, Object>> stated = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			Map<String, Object> row = new LinkedHashMap<>(rows.get(i));
			row.put("value", figures.get(i));
			stated.add(row);
		}
		if (!stated.isEmpty()) {
			form.put("figures", stated);
		}
		this.people.submit(officer, task, form);
	}

	/** All officers report completion; each target gets the figure. */
	void reportAll(Number figure) {
		STAFF.forEach((unit, staff) -> {
			for (Task task : this.people.tasks(staff.get(1), this.id, "Task_Work")) {
				int targets = rows(staff.get(1), task, "figures").size();
				report(staff.get(1), task, "complete", java.util.Collections.nCopies(targets, figure));
			}
		});
	}

	/** The office accepts every reported result. */
	void verifyAll() {
		for (Task task : this.people.tasks("chanhvanphong", this.id, "Task_Verify")) {
			this.people.submit("chanhvanphong", task, Map.of("verification", "accept"));
		}
		this.people.runJobs(this.id);
	}

	/** The consolidated result with figures for the directive's own targets. */
	void compileResult(List<? extends Number> figures) {
		Task task = task("vanphong", "Task_CompileResult");
		Map<String, Object> form = new LinkedHashMap<>();
		List<Map<String, Object>> rows = rows("vanphong", task, "directive_targets");
		assertThat(rows).hasSameSizeAs(figures);
		for (int i = 0; i < rows.size(); i++) {
			rows.get(i).put("value", figures.get(i));
		}
		if (!rows.isEmpty()) {
			form.put("directive_targets", rows);
		}
		form.put("result_text", this.people.form("vanphong", task).get("result_text"));
		this.people.submit("vanphong", task, form);
	}

	void approveResult() {
		this.people.submit("giamdoc", this.id, "Task_ApproveResult", Map.of("resultApproval", "approve"));
	}

	Task task(String person, String step) {
		return this.people.task(person, this.id, step);
	}

	/** The officer's open work whose assignment shows this text. */
	List<Task> work(String officer) {
		return this.people.tasks(officer, this.id, "Task_Work");
	}

	List<Map<String, Object>> rows(String person, Task task, String name) {
		Object rows = this.people.form(person, task).get(name);
		try {
			return (rows == null) ? List.of()
					: DirectiveApi.JSON.readValue(rows.toString(), new TypeReference<List<Map<String, Object>>>() {
					});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> strings(Object values) {
		return ((List<?>) values).stream().map(String::valueOf).toList();
	}

}
