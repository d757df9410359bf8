package org.reformflow.process.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers in a table of our own; the engine's variables and history never hold them. */
@Repository
class FormAnswerTable implements FormAnswers {

	private static final String SELECT = "select task_id, field, label, answer from form_answer where ";

	private final JdbcTemplate template;

	private final JdbcClient jdbc;

	FormAnswerTable(JdbcTemplate template, JdbcClient jdbc) {
		this.template = template;
		this.jdbc = jdbc;
	}

	@Override
	public void keep(AnsweredTask task, List<FormAnswer> answers) {
		this.template.batchUpdate("""
				insert into form_answer (department, process, process_instance, business_key, task_id, step, step_name,
				field, label, answer, person, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				answers.stream()
					.map((answer) -> new Object[] { task.department(), task.process(), task.processInstance(),
							task.businessKey(), task.id(), task.step(), task.stepName(), answer.field(), answer.label(),
							answer.text(), task.person(), task.at() })
					.toList());
	}

	@Override
	public Map<String, List<FormAnswer>> ofInstance(String processInstance) {
		return byTask(
				this.jdbc.sql(SELECT + "process_instance = :instance order by id").param("instance", processInstance));
	}

	@Override
	public Map<String, List<FormAnswer>> ofTasks(String department, Collection<String> tasks) {
		return tasks.isEmpty() ? Map.of()
				: byTask(this.jdbc.sql(SELECT + "task_id in (:tasks) and department = :department order by id")
					.param("tasks", tasks)
					.param("department", department));
	}

	private static Map<String, List<FormAnswer>> byTask(JdbcClient.StatementSpec statement) {
		Map<String, List<FormAnswer>> byTask = new LinkedHashMap<>();
		statement.query((row) -> {
			byTask.computeIfAbsent(row.getString("task_id"), (task) -> new ArrayList<>())
				.add(new FormAnswer(row.getString("field"), row.getString("label"), row.getString("answer")));
		});
		return byTask;
	}

}
