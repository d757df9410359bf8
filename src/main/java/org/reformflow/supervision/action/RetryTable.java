package org.reformflow.supervision.action;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which jobs an action had tried again, and what became of them. */
@Repository
class RetryTable {

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	RetryTable(JdbcClient jdbc, JdbcTemplate batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	/**
	 * How far it is.
	 *
	 * @param done jobs that came through
	 * @param waiting jobs whose turn is to come
	 * @param failed jobs that failed again
	 */
	record Progress(int total, int done, int waiting, int failed) {

	}

	void add(long action, List<IncidentTable.FailedJob> jobs) {
		this.batch.batchUpdate("insert into supervision_retry (action_id, job_id, incident_id) values (?, ?, ?)",
				jobs.stream().map((job) -> new Object[] { action, job.job(), job.incident() }).toList());
	}

	/** Of an action in the department. */
	Optional<Progress> progress(String department, long action) {
		return this.jdbc.sql("""
				select count(r.job_id) as total, count(j.id_) as alive, count(i.id_) as failed
				from supervision_action a join supervision_retry r on r.action_id = a.id
				left join act_ru_job j on j.id_ = r.job_id
				left join act_ru_incident i on i.configuration_ = r.job_id and i.id_ <> r.incident_id
				and i.incident_type_ = 'failedJob'
				where a.id = :action and a.department = :department having count(r.job_id) > 0""")
			.param("action", action)
			.param("department", department)
			.query((row, number) -> new Progress(row.getInt("total"), row.getInt("total") - row.getInt("alive"),
					row.getInt("alive") - row.getInt("failed"), row.getInt("failed")))
			.optional();
	}

}
