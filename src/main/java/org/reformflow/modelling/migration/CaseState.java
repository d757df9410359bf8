package org.reformflow.modelling.migration;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a case has that a migration must keep: its open tasks and its timers. */
@Component
class CaseState {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

	private final JdbcClient jdbc;

	CaseState(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A task; times are the machine's. */
	record OpenTask(String step, @Nullable String assignee, @Nullable LocalDateTime due) {

	}

	/** A timer; its time is the machine's. */
	record Timer(String step, @Nullable LocalDateTime due) {

	}

	/**
	 * A case at a moment.
	 *
	 * @param tasks by id
	 * @param timers by id of the job
	 * @param others ids of the other steps at which it waits
	 */
	record Snapshot(Map<String, OpenTask> tasks, Map<String, Timer> timers, List<String> others) {

		/** Where the case stands, in words. */
		String step(ModelSteps steps) {
			return Stream.concat(this.tasks.values().stream().map(OpenTask::step), this.others.stream())
				.distinct()
				.map(steps::nameOf)
				.sorted()
				.limit(10)
				.collect(Collectors.joining(", "));
		}

		/** What a migration must not lose but would; null when all is kept. */
		@Nullable String lost(Snapshot after, Part part) {
			boolean tasks = this.tasks.entrySet().stream().allMatch((each) -> {
				OpenTask kept = after.tasks.get(each.getKey());
				return kept != null && Objects.equals(kept.assignee, each.getValue().assignee)
						&& Objects.equals(kept.due, each.getValue().due);
			});
			if (!tasks) {
				return "việc đang mở sẽ mất hoặc đổi người, đổi hạn; hãy ánh xạ lại bước này";
			}
			boolean moved = this.timers.entrySet().stream().anyMatch((each) -> {
				Timer kept = after.timers.get(each.getKey());
				return kept != null && !Objects.equals(kept.due, each.getValue().due)
						&& !isAfresh(part, each.getValue().step);
			});
			return moved ? "một hẹn giờ sẽ đổi ngày dù không chọn “tính lại hạn”; hãy báo quản trị viên" : null;
		}

		private static boolean isAfresh(Part part, String step) {
			return part.instructions().stream().anyMatch((each) -> each.from().equals(step) && each.afresh());
		}

		/** Timers that change, in words; null when none does. */
		@Nullable String changes(Snapshot after, ModelSteps from, ModelSteps to) {
			List<String> changes = new ArrayList<>();
			this.timers.forEach((id, timer) -> {
				Timer kept = after.timers.get(id);
				if (kept == null) {
					changes.add("bỏ hẹn giờ “" + from.nameOf(timer.step) + "” lúc " + words(timer.due));
				}
				else if (!Objects.equals(kept.due, timer.due)) {
					changes.add("hẹn giờ “" + from.nameOf(timer.step) + "” từ " + words(timer.due) + " sang "
							+ words(kept.due));
				}
			});
			after.timers.forEach((id, timer) -> {
				if (!this.timers.containsKey(id)) {
					changes.add("thêm hẹn giờ “" + to.nameOf(timer.step) + "” lúc " + words(timer.due));
				}
			});
			return changes.isEmpty() ? null : String.join("; ", changes);
		}

		private static String words(@Nullable LocalDateTime time) {
			return (time != null) ? TIME.format(time) : "chưa rõ";
		}

	}

	Snapshot of(String instance) {
		Map<String, OpenTask> tasks = new LinkedHashMap<>();
		Map<String, Timer> timers = new LinkedHashMap<>();
		List<String> others = new ArrayList<>();
		this.jdbc.sql("""
				select 'task' as what, t.id_ as id, t.task_def_key_ as step, t.assignee_ as assignee, t.due_date_ as due
				from act_ru_task t where t.proc_inst_id_ = :instance
				union all
				select 'timer', j.id_, d.act_id_, null, j.duedate_
				from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
				where j.process_instance_id_ = :instance and j.type_ = 'timer'
				union all
				select 'other', e.id_, e.act_id_, null, null from act_ru_execution e
				where e.proc_inst_id_ = :instance and e.act_id_ is not null and e.is_active_ = :active
				order by 1, 2""").param("instance", instance).param("active", true).query((row) -> {
			String step = String.valueOf(row.getString("step"));
			LocalDateTime due = row.getObject("due", LocalDateTime.class);
			switch (row.getString("what")) {
				case "task" -> tasks.put(row.getString("id"), new OpenTask(step, row.getString("assignee"), due));
				case "timer" -> timers.put(row.getString("id"), new Timer(step, due));
				default -> others.add(step);
			}
		});
		return new Snapshot(tasks, timers, others);
	}

}
