package org.reformflow.supervision.action;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open tasks with their candidates, in one statement, from the engine's tables. */
@Repository
class OpenTaskTable {

	/** One instance has no more open tasks than its coordinating units and deciders. */
	private static final int MANY_ROWS = 1000;

	private final JdbcClient jdbc;

	OpenTaskTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record Row(OpenTask task, @Nullable String group, @Nullable String user) {

	}

	/** Oldest first. */
	List<OpenTask> ofInstance(String instance) {
		Map<String, OpenTask> tasks = new LinkedHashMap<>();
		for (Row row : rows(instance)) {
			OpenTask task = tasks.computeIfAbsent(row.task().id(), (id) -> row.task());
			Optional.ofNullable(row.group()).ifPresent(task.groups()::add);
			Optional.ofNullable(row.user()).ifPresent(task.users()::add);
		}
		return List.copyOf(tasks.values());
	}

	private List<Row> rows(String instance) {
		return this.jdbc.sql("""
				select t.id_, coalesce(t.name_, t.task_def_key_) as name, t.task_def_key_, t.assignee_, t.due_date_,
				l.group_id_, l.user_id_ from act_ru_task t
				left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
				where t.proc_inst_id_ = ? order by t.create_time_, t.id_ limit ?""")
			.params(instance, MANY_ROWS)
			.query((row, number) -> new Row(
					new OpenTask(row.getString("id_"), row.getString("name"), row.getString("task_def_key_"),
							row.getString("assignee_"), row.getObject("due_date_", LocalDateTime.class),
							new ArrayList<>(), new ArrayList<>()),
					row.getString("group_id_"), row.getString("user_id_")))
			.list();
	}

	/** The instance that a task belongs to. */
	Optional<String> instanceOf(String task) {
		return this.jdbc.sql("select proc_inst_id_ from act_ru_task where id_ = ? and proc_inst_id_ is not null")
			.param(task)
			.query(String.class)
			.optional();
	}

}
