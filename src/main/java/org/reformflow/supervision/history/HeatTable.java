package org.reformflow.supervision.history;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up the steps of a process in a department. */
@Repository
class HeatTable {

	/**
	 * What a step of the model came to.
	 *
	 * @param finished completed in the span, cancelled ones apart
	 * @param median of the time it took, in milliseconds; null when none was finished
	 * @param slow what nine of ten took at most, in milliseconds
	 * @param due how many of the finished ones had a deadline
	 * @param late how many of those ended after it
	 * @param overdue how many of the running ones are past their deadline
	 */
	record Row(String activity, int running, int finished, @Nullable Double median, @Nullable Double slow, int due,
			int late, int overdue) {

	}

	/** A version of a process. */
	record Version(String id, int number, String name) {

	}

	private static final String FINISHED = "h.end_time_ >= :from and h.end_time_ < :to and h.act_inst_state_ <> 2";

	private final JdbcClient jdbc;

	HeatTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest first. */
	List<Version> versions(String process) {
		return this.jdbc
			.sql("select id_, version_, name_ from act_re_procdef where key_ = :process order by version_ desc")
			.param("process", process)
			.query((row, number) -> new Version(row.getString("id_"), row.getInt("version_"), row.getString("name_")))
			.list();
	}

	/**
	 * One statement.
	 * @param definition the only version, or null for all
	 */
	List<Row> rows(String department, String process, @Nullable String definition, LocalDateTime from, LocalDateTime to,
			LocalDateTime now) {
		return this.jdbc
			.sql("""
					select h.act_id_, sum(case when h.end_time_ is null then 1 else 0 end) running,
					sum(case when %1$s then 1 else 0 end) finished,
					percentile_cont(0.5) within group (order by h.duration_) filter (where %1$s) median,
					percentile_cont(0.9) within group (order by h.duration_) filter (where %1$s) slow,
					sum(case when %1$s and t.due_date_ is not null then 1 else 0 end) due,
					sum(case when %1$s and t.due_date_ < h.end_time_ then 1 else 0 end) late,
					sum(case when h.end_time_ is null and t.due_date_ < :now then 1 else 0 end) overdue
					from act_hi_actinst h left join act_hi_taskinst t on t.id_ = h.task_id_
					where h.tenant_id_ = :department and h.proc_def_key_ = :process
					and (h.end_time_ is null or (h.end_time_ >= :from and h.end_time_ < :to))""".formatted(FINISHED)
					+ ((definition != null) ? " and h.proc_def_id_ = :definition" : "") + " group by h.act_id_")
			.param("department", department)
			.param("process", process)
			.param("definition", definition)
			.param("from", from)
			.param("to", to)
			.param("now", now)
			.query((row, number) -> new Row(row.getString("act_id_"), row.getInt("running"), row.getInt("finished"),
					row.getObject("median", Double.class), row.getObject("slow", Double.class), row.getInt("due"),
					row.getInt("late"), row.getInt("overdue")))
			.list();
	}

}
