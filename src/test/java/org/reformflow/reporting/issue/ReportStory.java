package org.reformflow.reporting.issue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.task.Task;
import org.reformflow.People;
import org.reformflow.TestClock;

/** Reports of so-khcn, told through forms. */
public class ReportStory {

	public static final String OFFICE = "vanphong";

	public static final String DIRECTOR = "giamdoc";

	static final String DEPUTY = "phogiamdoc";

	/** Who enters and who confirms, by unit. */
	static final Map<String, List<String>> UNITS = new LinkedHashMap<>();

	static {
		UNITS.put("van-phong", List.of("vanphong", "chanhvanphong"));
		UNITS.put("quan-ly-khoa-hoc", List.of("chuyenvien.qlkh", "truongphong.qlkh"));
		UNITS.put("quan-ly-cong-nghe", List.of("chuyenvien.qlcn", "truongphong.qlcn"));
		UNITS.put("quan-ly-chuyen-nganh", List.of("chuyenvien.qlchn", "truongphong.qlchn"));
		UNITS.put("thong-tin-thong-ke", List.of("chuyenvien.tttk", "truongphong.tttk"));
		UNITS.put("chi-cuc-tdc", List.of("chuyenvien.tdc", "truongphong.tdc"));
		UNITS.put("trung-tam-ung-dung", List.of("chuyenvien.tt", "giamdoc.tt"));
	}

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final People people;

	private final TestClock clock;

	public ReportStory(People people, TestClock clock) {
		this.people = people;
		this.clock = clock;
	}

	/** The office opens a month in the afternoon of its last day; its units are asked. */
	public String open(int year, int month) {
		this.clock.stopAt("%d-%02d-14T14:00".formatted(year, month));
		String period = this.people
			.start(OFFICE, PeriodicReportProcess.KEY,
					Map.of("calendar", "month", "period", "%d-M%02d".formatted(year, month)))
			.getBusinessKey();
		this.people.runJobs(period);
		return period;
	}

	/** Staff as it is: 35 posts for all, 30 of them in the office of the department. */
	static Map<String, String> staff(String unit, String... others) {
		Map<String, String> values = new HashMap<>(Map.of("staff_quota", "5", "staff_present", "5"));
		if (unit.equals("van-phong")) {
			values.putAll(Map.of("staff_quota_office", "30", "staff_quota_branch", "5"));
		}
		for (int i = 0; i < others.length; i += 2) {
			values.put(others[i], others[i + 1]);
		}
		return values;
	}

	/** A unit enters and confirms its figures; contradictions are explained. */
	void handIn(String period, String unit, Map<String, String> values) {
		String officer = Objects.requireNonNull(UNITS.get(unit)).get(0);
		String head = Objects.requireNonNull(UNITS.get(unit)).get(1);
		enter(period, officer, values);
		this.people.tasks(officer, period, "Task_Explain")
			.forEach((task) -> this.people.submit(officer, task,
					Map.of("explainOutcome", "explained", "contradictions", explained(officer, task))));
		this.people.submit(head, period, "Task_Confirm", Map.of("confirmOutcome", "confirm"));
	}

	private void enter(String period, String officer, Map<String, String> values) {
		Task task = this.people.task(officer, period, "Task_Figures");
		List<Map<String, Object>> typed = new ArrayList<>();
		for (Map<String, Object> row : rows(officer, task, "figures")) {
			Map<String, Object> line = new HashMap<>();
			line.put("value",
					values.getOrDefault(Objects.toString(row.get("code")), Objects.toString(row.get("value"), "")));
			line.put("evidence", Objects.toString(row.get("evidence"), "").isEmpty() ? null : row.get("evidence"));
			line.put("note", row.get("note"));
			typed.add(line);
		}
		this.people.submit(officer, task, Map.of("figures", typed, "figures_outcome", "submit", "revision",
				this.people.form(officer, task).get("revision")));
	}

	private List<Map<String, Object>> explained(String officer, Task task) {
		return rows(officer, task, "contradictions").stream()
			.map((row) -> Map.of("words", row.get("words"), "explanation", (Object) "Đã kiểm tra"))
			.toList();
	}

	public void allHandInBut(String period, String... units) {
		UNITS.keySet()
			.stream()
			.filter((unit) -> Stream.of(units).noneMatch(unit::equals))
			.forEach((unit) -> handIn(period, unit, staff(unit)));
	}

	/** What the form of an open task shows as a list. */
	List<Map<String, Object>> rows(String person, String period, String step, String name) {
		return rows(person, this.people.task(person, period, step), name);
	}

	private List<Map<String, Object>> rows(String person, Task task, String name) {
		try {
			return MAPPER.readValue(String.valueOf(this.people.form(person, task).get(name)), new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Map<String, Object> head(String person, String period, String step) {
		try {
			return MAPPER.readValue(
					String.valueOf(this.people.form(person, this.people.task(person, period, step)).get("report")),
					new TypeReference<>() {
					});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The office works at the consolidation; texts stay as the form shows them. */
	void consolidate(String period, String action, Map<String, Object> others) {
		Task task = this.people.task(OFFICE, period, "Task_Consolidate");
		Map<String, Object> form = this.people.form(OFFICE, task);
		Map<String, Object> values = new HashMap<>();
		form.keySet()
			.stream()
			.filter((key) -> key.startsWith("text_") || key.equals("signer") || key.equals("seen"))
			.forEach((key) -> values.put(key, form.get(key)));
		values.put("reportAction", action);
		values.putAll(others);
		this.people.submit(OFFICE, task, values);
	}

	void submit(String period) {
		consolidate(period, "submit", Map.of("explanations", explanations(period)));
	}

	/** Every contradiction explained. */
	List<Map<String, Object>> explanations(String period) {
		return rows(OFFICE, period, "Task_Consolidate", "explanations").stream()
			.map((row) -> Map.of("words", row.get("words"), "explanation", (Object) "Đã rà soát"))
			.toList();
	}

	void approve(String person, String period) {
		this.people.submit(person, period, "Task_Approve", Map.of("reportApproval", "approve"));
	}

	void issue(String period, int number) {
		this.people.submit(OFFICE, period, "Task_Number",
				Map.of("number", number, "symbol", "BC-SKHCN", "issued_on", LocalDate.now(this.clock).toString()));
	}

	/** From opening to issue, with the staff of all units. */
	String issued(int year, int month, int number) {
		String period = open(year, month);
		allHandInBut(period);
		submit(period);
		approve(DIRECTOR, period);
		issue(period, number);
		this.people.runJobs(period);
		return period;
	}

}
