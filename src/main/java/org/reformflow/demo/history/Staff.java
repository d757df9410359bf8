package org.reformflow.demo.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.reformflow.demo.DemoRows;

/**
 * How people of the demo department do what waits for them: most in time, some late, by
 * chance with a fixed seed. Some units are more punctual than others.
 */
class Staff {

	/** How often the units finish in time, as they are in the demo. */
	private static final double[] PUNCTUAL = { 0.95, 0.9, 0.8, 0.65, 0.9, 0.75, 0.85 };

	private final Colleagues colleagues;

	private final Random chance = new Random(2026);

	private final Map<String, Course> courses = new HashMap<>();

	Staff(Colleagues colleagues) {
		this.colleagues = colleagues;
	}

	/**
	 * The way of one assignment: when it is to be finished, and how many reports it had.
	 */
	private static final class Course {

		private final LocalDate begun;

		private final LocalDate finish;

		private int reports;

		private Course(LocalDate begun, LocalDate finish) {
			this.begun = begun;
			this.finish = finish;
		}

		private LocalDate part(int thirds) {
			return this.begun.plusDays((this.finish.toEpochDay() - this.begun.toEpochDay()) * thirds / 3);
		}

	}

	/** What becomes of a task; empty when nobody of the examples does such tasks. */
	Optional<Deed> plan(OpenWork work, LocalDate today) {
		return this.colleagues.who(work).flatMap((person) -> plan(work, person, today));
	}

	private Optional<Deed> plan(OpenWork work, String person, LocalDate today) {
		return switch (work.step()) {
			case "Task_BreakDown" -> soon(work, person, today, 1, Staff::breakdown);
			case "Task_Approve" -> soon(work, person, today, 1, (form) -> Map.of("approval", "approve"));
			case "Task_Issue" -> soon(work, person, today, 0, (form) -> issue(form, today));
			case "Task_Acknowledge" -> soon(work, person, today, 2,
					(form) -> Map.of("acknowledgement", "accept", "officer", this.colleagues.officer(person)));
			case "Task_Work" -> Optional.of(report(work, person, today));
			case "Task_Verify" -> soon(work, person, today, 3, verify());
			case "Task_GatherObstacle" -> soon(work, person, today, 2,
					(form) -> Map.of("opinion", "Đã trao đổi với đơn vị, vướng mắc có thật. (ví dụ)"));
			case "Task_DecideObstacle" -> soon(work, person, today, 4, (form) -> Map.of("decision", "none",
					"decision_text", "Giao Văn phòng hỗ trợ đơn vị, giữ thời hạn. (ví dụ)"));
			case "Task_DecideExtension" -> soon(work, person, today, 1, decide());
			case "Task_Contribute" -> soon(work, person, today, 6,
					(form) -> Map.of("text", "Đã gửi số liệu phối hợp. (ví dụ)", "contribution", "finished"));
			case "Task_CompileResult" -> soon(work, person, today, 3, (form) -> Map.of("directive_targets", List.of(),
					"result_text", "Các đơn vị đã hoàn thành nhiệm vụ được giao. (ví dụ)"));
			case "Task_ApproveResult" -> soon(work, person, today, 2, (form) -> Map.of("resultApproval", "approve"));
			case "Task_Answer" -> answer(work, person, today);
			default -> Optional.empty();
		};
	}

	private Optional<Deed> soon(OpenWork work, String person, LocalDate today, int days,
			UnaryOperator<Map<String, Object>> fill) {
		return Optional.of(new Deed(work, today.plusDays(this.chance.nextInt(days + 1)), person, fill));
	}

	private static Map<String, Object> breakdown(Map<String, Object> form) {
		List<Map<String, Object>> items = DemoRows.each(form.get("items"), (row) -> {
			Map<String, Object> item = new LinkedHashMap<>();
			for (String key : List.of("code", "area", "text", "lead_units", "coordinating_units", "deadline_words",
					"deadline_kind", "deadline_date", "priority")) {
				Object value = row.get(key);
				if (value != null) {
					item.put(key, value);
				}
			}
			return item;
		});
		return Map.of("items", items, "recipients", Objects.requireNonNullElse(form.get("recipients"), ""),
				"breakdownDecision", "submit");
	}

	private static Map<String, Object> issue(Map<String, Object> form, LocalDate today) {
		Map<String, Object> values = new LinkedHashMap<>();
		Object number = form.get("number");
		if (number != null) {
			values.put("number", number);
		}
		values.put("number_suffix", "SKHCN-VP");
		values.put("issue_date", today.toString());
		return values;
	}

	private UnaryOperator<Map<String, Object>> verify() {
		boolean accepted = this.chance.nextDouble() < 0.92;
		return (form) -> accepted ? Map.of("verification", "accept")
				: Map.of("verification", "return", "reason", "Bổ sung số liệu và tài liệu kiểm chứng. (ví dụ)");
	}

	private UnaryOperator<Map<String, Object>> decide() {
		boolean granted = this.chance.nextDouble() < 0.75;
		return (form) -> granted ? Map.of("decision", "grant")
				: Map.of("decision", "refuse", "reason", "Việc gấp, đơn vị bố trí thêm người. (ví dụ)");
	}

	/** One in five is left without an answer. */
	private Optional<Deed> answer(OpenWork work, String person, LocalDate today) {
		int days = 1 + this.chance.nextInt(3);
		return (this.chance.nextInt(5) == 0) ? Optional.empty() : Optional
			.of(new Deed(work, today.plusDays(days), person, (form) -> answered(form, today.plusDays(days))));
	}

	private static Map<String, Object> answered(Map<String, Object> form, LocalDate day) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("answer", "Đơn vị đang tập trung hoàn thành, chậm do chờ số liệu. (ví dụ)");
		if (form.get("asked") instanceof Map<?, ?> asked && Boolean.TRUE.equals(asked.get("commits"))) {
			values.put("commitment", day.plusDays(7).toString());
		}
		return values;
	}

	private Deed report(OpenWork work, String person, LocalDate today) {
		Course course = this.courses.computeIfAbsent(work.instance(),
				(instance) -> new Course(today, finish(work.due(), person, today)));
		course.reports++;
		return switch (course.reports) {
			case 1 -> new Deed(work, course.part(1), person, (form) -> progress(30));
			case 2 -> new Deed(work, course.part(2), person, middle(work.due(), course.part(2)));
			default -> new Deed(work, course.finish, person, (form) -> Map.of("report", "complete", "text",
					"Đã hoàn thành, kết quả gửi kèm trên hệ thống văn bản. (ví dụ)"));
		};
	}

	private LocalDate finish(@Nullable LocalDate due, String person, LocalDate today) {
		if (due == null) {
			return today.plusDays(20 + this.chance.nextInt(60));
		}
		boolean inTime = this.chance.nextDouble() < PUNCTUAL[this.colleagues.place(person) % PUNCTUAL.length];
		boolean forgotten = this.chance.nextInt(40) == 0;
		LocalDate finish = forgotten ? due.plusDays(120)
				: inTime ? due.minusDays(1 + this.chance.nextInt(6)) : due.plusDays(1 + this.chance.nextInt(30));
		return finish.isAfter(today) ? finish : today.plusDays(1);
	}

	private UnaryOperator<Map<String, Object>> middle(@Nullable LocalDate due, LocalDate day) {
		int chosen = this.chance.nextInt(100);
		if (chosen < 14) {
			return (form) -> Map.of("report", "obstacle", "obstacle_text",
					"Chờ hướng dẫn của cơ quan cấp trên về mẫu biểu. (ví dụ)");
		}
		if (chosen < 26 && due != null && due.isAfter(day.plusDays(2))) {
			return (form) -> Map.of("report", "extension", "extension_new_due", due.plusDays(10).toString(),
					"extension_reason", "Khối lượng hồ sơ nhiều hơn dự kiến. (ví dụ)");
		}
		return (form) -> progress(70);
	}

	private static Map<String, Object> progress(int percent) {
		return Map.of("report", "progress", "percent", percent, "text",
				"Đã làm khoảng %d%% khối lượng. (ví dụ)".formatted(percent));
	}

}
