package org.reformflow.supervision.action;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failed steps of a department, from the engine's tables. */
@Repository
class IncidentTable {

	static final int PAGE = 50;

	/** So many are tried again in one go. */
	static final int MOST_JOBS = 5000;

	private static final String CAUSE = IncidentCause.sql("i.incident_msg_");

	/** Where an incident came from, not the calls above it. */
	private static final String OF_DEPARTMENT = " i.tenant_id_ = :department and i.root_cause_incident_id_ = i.id_ ";

	private static final String AFTER = "and (i.incident_timestamp_ < :at or "
			+ "(i.incident_timestamp_ = :at and i.id_ < :id))";

	private final JdbcClient jdbc;

	IncidentTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many failed for a cause.
	 *
	 * @param retriable how many of them have a job that can be tried again
	 */
	record CauseCount(String cause, int count, int retriable) {

	}

	/** A failed job and the incident that it made. */
	record FailedJob(String incident, String job) {

	}

	List<CauseCount> counts(String department) {
		return this.jdbc
			.sql("select cause, count(*) as number, count(job) as retriable from (select " + CAUSE
					+ " as cause, j.id_ as job from act_ru_incident i"
					+ " left join act_ru_job j on j.id_ = i.configuration_ and i.incident_type_ = 'failedJob' where"
					+ OF_DEPARTMENT + ") failed group by cause order by count(*) desc, cause")
			.param("department", department)
			.query((row, number) -> new CauseCount(row.getString("cause"), row.getInt("number"),
					row.getInt("retriable")))
			.list();
	}

	/**
	 * Newest first, a page of them.
	 * @param cause name of a cause, or null for all
	 * @param instance process instance, or null for all
	 * @param after where the page before ended, or null
	 */
	List<IncidentLine> lines(String department, @Nullable String cause, @Nullable String instance,
			@Nullable Position after) {
		return this.jdbc
			.sql("""
					select i.id_, i.incident_timestamp_, %s as cause, d.id_ as definition, d.key_, coalesce(d.name_, d.key_) as process_name,
					coalesce(i.failed_activity_id_, i.activity_id_, '') as step, i.proc_inst_id_, e.business_key_,
					i.incident_msg_, i.incident_type_, j.id_ as job
					from act_ru_incident i left join act_re_procdef d on d.id_ = i.proc_def_id_
					left join act_ru_execution e on e.id_ = i.proc_inst_id_
					left join act_ru_job j on j.id_ = i.configuration_ and i.incident_type_ = 'failedJob'
					where %s %s %s %s order by i.incident_timestamp_ desc, i.id_ desc limit :page
					"""
				.formatted(CAUSE, OF_DEPARTMENT, (cause != null) ? "and " + CAUSE + " = :cause" : "",
						(instance != null) ? "and i.proc_inst_id_ = :instance" : "", (after != null) ? AFTER : ""))
			.param("department", department)
			.param("cause", cause)
			.param("instance", instance)
			.param("at", (after != null) ? after.at() : null)
			.param("id", (after != null) ? after.id() : null)
			.param("page", PAGE)
			.query((row, number) -> new IncidentLine(row.getString("id_"),
					row.getObject("incident_timestamp_", LocalDateTime.class), row.getString("cause"),
					row.getString("key_"), row.getString("process_name"), row.getString("step"),
					row.getString("definition"), row.getString("proc_inst_id_"), row.getString("business_key_"),
					row.getString("incident_msg_"), row.getString("job"), row.getString("incident_type_")))
			.list();
	}

	/** Where a page of incidents ended, as clients pass it on. */
	record Position(LocalDateTime at, String id) {

		static Position of(IncidentLine last) {
			return new Position(last.at(), last.id());
		}

		static Position parse(String words) {
			try {
				int end = words.indexOf('_');
				return new Position(LocalDateTime.parse(words.substring(0, Math.max(0, end))),
						words.substring(end + 1));
			}
			catch (DateTimeParseException ex) {
				throw new Refusal("Vị trí trang (after) không đúng. Hãy lấy next của trang trước.");
			}
		}

		@Override
		public String toString() {
			return this.at + "_" + this.id;
		}

	}

	/** The failed jobs behind these incidents of the department, held until the end. */
	List<FailedJob> hold(String department, Collection<String> incidents) {
		return held("i.id_ in (:wanted)", department, incidents);
	}

	/** The failed jobs of a cause in the department, held until the end. */
	List<FailedJob> hold(String department, IncidentCause cause) {
		return held(CAUSE + " = :wanted", department, cause.name());
	}

	private List<FailedJob> held(String which, String department, Object wanted) {
		List<FailedJob> found = this.jdbc
			.sql("select i.id_ as incident, j.id_ as job from act_ru_incident i join act_ru_job j"
					+ " on j.id_ = i.configuration_ where" + OF_DEPARTMENT
					+ "and i.incident_type_ = 'failedJob' and j.retries_ <= 0 and " + which
					+ " order by i.incident_timestamp_, i.id_ limit :most")
			.param("department", department)
			.param("wanted", wanted)
			.param("most", MOST_JOBS)
			.query((row, number) -> new FailedJob(row.getString("incident"), row.getString("job")))
			.list();
		Set<String> held = locked(found);
		return found.stream().filter((job) -> held.contains(job.job())).toList();
	}

	/** Those that nobody else has had tried again meanwhile. */
	private Set<String> locked(List<FailedJob> jobs) {
		return jobs.isEmpty() ? Set.of()
				: Set.copyOf(this.jdbc
					.sql("select id_ from act_ru_job where id_ in (:jobs) and retries_ <= 0 order by id_ for update")
					.param("jobs", jobs.stream().map(FailedJob::job).toList())
					.query(String.class)
					.list());
	}

}
