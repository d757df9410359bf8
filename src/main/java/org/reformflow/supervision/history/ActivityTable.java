package org.reformflow.supervision.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the engine did in an instance. */
@Repository
class ActivityTable {

	/** Longer stories are cut; no model of ours loops that often. */
	static final int MOST = 2000;

	private static final int CANCELLED = 2;

	/**
	 * A step that waits for the job executor.
	 *
	 * @param failed whether it has been given up after failures
	 */
	record Waiting(String activity, boolean failed) {

	}

	/** Something that people changed by hand. */
	record Operation(LocalDateTime at, @Nullable String person, String kind, String entity, @Nullable String property,
			@Nullable String before, @Nullable String after) {

	}

	private final JdbcClient jdbc;

	ActivityTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In order. */
	List<StepRow> steps(String instance) {
		return this.jdbc.sql("""
				select h.act_id_, h.act_name_, h.act_type_, coalesce((select max(o.user_id_) from act_hi_op_log o
				where o.task_id_ = h.task_id_ and o.operation_type_ = 'Complete'), t.assignee_) person, h.start_time_,
				h.end_time_, h.act_inst_state_, h.sequence_counter_, h.call_proc_inst_id_, t.due_date_, h.task_id_
				from act_hi_actinst h left join act_hi_taskinst t on t.id_ = h.task_id_
				where h.proc_inst_id_ = :instance order by h.start_time_, h.sequence_counter_, h.id_ limit :most""")
			.param("instance", instance)
			.param("most", MOST)
			.query(ActivityTable::step)
			.list();
	}

	private static StepRow step(ResultSet row, int number) throws SQLException {
		return new StepRow(row.getString("act_id_"), row.getString("act_name_"), row.getString("act_type_"),
				row.getString("person"), row.getObject("start_time_", LocalDateTime.class),
				row.getObject("end_time_", LocalDateTime.class), row.getInt("act_inst_state_") == CANCELLED,
				row.getLong("sequence_counter_"), row.getString("call_proc_inst_id_"),
				row.getObject("due_date_", LocalDateTime.class), row.getString("task_id_"));
	}

	/** Steps that the engine will do by itself, and those where it gave up. */
	List<Waiting> waiting(String instance) {
		return this.jdbc.sql("""
				select d.act_id_, min(j.retries_) retries from act_ru_job j
				join act_ru_jobdef d on d.id_ = j.job_def_id_
				where j.process_instance_id_ = :instance and (j.type_ = 'message' or j.retries_ = 0)
				group by d.act_id_""")
			.param("instance", instance)
			.query((row, number) -> new Waiting(row.getString("act_id_"), row.getInt("retries") == 0))
			.list();
	}

	/** What was done to an instance and its tasks by hand. */
	List<Operation> operations(String instance) {
		return this.jdbc.sql("""
				select timestamp_, user_id_, operation_type_, entity_type_, property_, org_value_, new_value_
				from act_hi_op_log where proc_inst_id_ = :instance and (operation_type_ in ('Suspend', 'Activate',
					'Delete', 'SetJobRetries', 'ModifyProcessInstance', 'Migrate')
				or (entity_type_ = 'Task' and property_ in ('dueDate', 'assignee')))
				order by timestamp_, id_ limit 200""")
			.param("instance", instance)
			.query((row, number) -> new Operation(row.getObject("timestamp_", LocalDateTime.class),
					row.getString("user_id_"), row.getString("operation_type_"), row.getString("entity_type_"),
					row.getString("property_"), row.getString("org_value_"), row.getString("new_value_")))
			.list();
	}

}
