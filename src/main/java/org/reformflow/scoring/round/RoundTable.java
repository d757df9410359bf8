package org.reformflow.scoring.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code scoring_round}. */
@Component
class RoundTable {

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	RoundTable(JdbcClient jdbc, AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
	}

	void insert(ScoringRound round) {
		this.jdbc.sql("""
				insert into scoring_round (id, department, scoring_year, title, set_id, set_code, state, self_due,
				appraisal_due, explain_days, planned_end, opened_by, opened_at, publication)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
			.params(round.id(), round.department(), round.year(), round.title(), round.setId(), round.setCode(),
					round.state().name(), round.selfDue(), round.appraisalDue(), round.explainDays(),
					round.plannedEnd(), round.openedBy(), round.openedAt())
			.update();
	}

	Optional<ScoringRound> find(String id) {
		return this.jdbc.sql("select * from scoring_round where id = ?").param(id).query(RoundTable::round).optional();
	}

	/** Keeps others from changing the round until the transaction ends. */
	void lock(String id) {
		this.jdbc.sql("select id from scoring_round where id = ? for update").param(id).query(String.class).single();
	}

	/** Oldest first. */
	List<ScoringRound> ofYear(String department, int year) {
		return this.jdbc
			.sql("select * from scoring_round where department = ? and scoring_year = ? order by opened_at, id")
			.params(department, year)
			.query(RoundTable::round)
			.list();
	}

	List<Integer> years(String department) {
		return this.jdbc.sql("""
				select distinct scoring_year from scoring_round where department = ? order by scoring_year desc""")
			.param(department)
			.query(Integer.class)
			.list();
	}

	/** Those whose scores change by a reopening only, newest first. */
	List<ScoringRound> locked(String department) {
		return this.jdbc.sql("""
				select * from scoring_round where department = ? and state <> 'OPEN'
				order by scoring_year desc, opened_at desc""").param(department).query(RoundTable::round).list();
	}

	/** The one published last among those of a year and code. */
	Optional<ScoringRound> published(String department, int year, String setCode) {
		return this.jdbc.sql("""
				select * from scoring_round where department = ? and scoring_year = ? and set_code = ?
				and state = 'PUBLISHED' order by published_at desc, id""")
			.params(department, year, setCode)
			.query(RoundTable::round)
			.list()
			.stream()
			.findFirst();
	}

	void setProcess(String id, String processInstanceId) {
		this.jdbc.sql("update scoring_round set process_instance_id = ? where id = ?")
			.params(processInstanceId, id)
			.update();
	}

	void setDates(String id, LocalDate selfDue, LocalDate appraisalDue, LocalDate plannedEnd) {
		this.jdbc.sql("update scoring_round set self_due = ?, appraisal_due = ?, planned_end = ? where id = ?")
			.params(selfDue, appraisalDue, plannedEnd, id)
			.update();
		this.trail.note(AuditNote.of(AuditKind.DEADLINE, "round.dates")
			.about(id)
			.with("selfDue", selfDue)
			.with("appraisalDue", appraisalDue)
			.with("plannedEnd", plannedEnd));
	}

	void setLocked(String id, String by, OffsetDateTime at) {
		this.jdbc.sql("""
				update scoring_round set state = 'LOCKED', return_reason = null, locked_by = coalesce(locked_by, ?),
				locked_at = coalesce(locked_at, ?) where id = ?""").params(by, at, id).update();
	}

	void setReturned(String id, String reason, String by) {
		this.jdbc.sql("update scoring_round set state = 'RETURNED', return_reason = ?, decided_by = ? where id = ?")
			.params(reason, by, id)
			.update();
	}

	void setApproved(String id, String by) {
		this.jdbc.sql("update scoring_round set decided_by = ? where id = ?").params(by, id).update();
	}

	void setPublication(String id, int publication, OffsetDateTime at) {
		this.jdbc.sql("""
				update scoring_round set state = 'PUBLISHED', publication = ?,
				published_at = coalesce(published_at, ?) where id = ?""").params(publication, at, id).update();
	}

	private static ScoringRound round(ResultSet row, int number) throws SQLException {
		return new ScoringRound(row.getString("id"), row.getString("department"), row.getInt("scoring_year"),
				row.getString("title"), row.getString("set_id"), row.getString("set_code"),
				RoundState.valueOf(row.getString("state")), row.getObject("self_due", LocalDate.class),
				row.getObject("appraisal_due", LocalDate.class), row.getInt("explain_days"),
				row.getObject("planned_end", LocalDate.class), row.getString("process_instance_id"),
				row.getString("opened_by"), row.getObject("opened_at", OffsetDateTime.class),
				row.getString("locked_by"), row.getObject("locked_at", OffsetDateTime.class),
				row.getString("decided_by"), row.getObject("published_at", OffsetDateTime.class),
				row.getInt("publication"), row.getString("return_reason"));
	}

}
