package org.reformflow.supervision.action;

import java.util.Optional;

import org.reformflow.organisation.ManagedProcesses;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Running instances, read from the engine's tables. */
@Repository
class RunningMatters {

	private static final int SUSPENDED = 2;

	private static final int LONGEST_TITLE = 200;

	private final JdbcClient jdbc;

	RunningMatters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A running instance of what the department manages. */
	Optional<Matter> find(String department, String instance) {
		return this.jdbc
			.sql("""
					select e.id_, e.business_key_, e.tenant_id_, e.suspension_state_, d.key_, coalesce(d.name_, d.key_) as name,
					case when d.key_ = 'assignment' then %s end as assignment,
					coalesce(%s, %s, d.name_, d.key_) as title
					from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
					where e.id_ = :instance and e.proc_inst_id_ = :instance and e.tenant_id_ = :department
					and d.key_ in (:managed)"""
				.formatted(variable("assignmentId"), variable("assignmentText"), variable("subject")))
			.param("instance", instance)
			.param("department", department)
			.param("managed", ManagedProcesses.KEYS)
			.query((row, number) -> new Matter(row.getString("id_"), row.getString("key_"), row.getString("name"),
					row.getString("business_key_"), row.getString("tenant_id_"), shortened(row.getString("title")),
					row.getInt("suspension_state_") == SUSPENDED, row.getString("assignment")))
			.optional();
	}

	private static String variable(String name) {
		return "(select max(v.text_) from act_ru_variable v where v.execution_id_ = e.id_ and v.name_ = '" + name
				+ "')";
	}

	private static String shortened(String title) {
		return (title.length() > LONGEST_TITLE) ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
	}

	/** Has others who act on the instance wait until the transaction ends. */
	void hold(String instance) {
		this.jdbc.sql("select id_ from act_ru_execution where id_ = ? for update")
			.param(instance)
			.query(String.class)
			.optional();
	}

}
