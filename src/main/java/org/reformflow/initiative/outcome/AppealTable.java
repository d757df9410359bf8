package org.reformflow.initiative.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Outcome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code appeal}. */
@Repository
class AppealTable {

	private static final String SELECT = """
			select id, application_id, outcome, outcome_reason, outcome_at, appellant, statement, lodged_at, opinion,
			opinion_upholds, upheld, reason, decided_by, file_id from appeal""";

	private final JdbcClient jdbc;

	AppealTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Appeal get(String id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(AppealTable::appeal).single();
	}

	/** The appeal against the present outcome of an application. */
	Optional<Appeal> against(Application application) {
		return this.jdbc.sql(SELECT + " where application_id = ? and outcome_at = ?")
			.params(application.id(), application.decidedAt())
			.query(AppealTable::appeal)
			.optional();
	}

	void insert(Appeal appeal) {
		this.jdbc.sql("""
				insert into appeal (id, application_id, outcome, outcome_reason, outcome_at, appellant, statement,
				lodged_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(appeal.id(), appeal.applicationId(), appeal.outcome().name(), appeal.outcomeReason(),
					appeal.outcomeAt(), appeal.appellant(), appeal.statement(), appeal.lodgedAt())
			.update();
	}

	void setOpinion(String id, boolean upholds, String opinion, String by, OffsetDateTime at) {
		this.jdbc.sql("update appeal set opinion_upholds = ?, opinion = ?, opinion_by = ?, opinion_at = ? where id = ?")
			.params(upholds, opinion, by, at, id)
			.update();
	}

	void setDecision(String id, boolean upheld, String reason, String by, OffsetDateTime at) {
		this.jdbc.sql("update appeal set upheld = ?, reason = ?, decided_by = ?, decided_at = ? where id = ?")
			.params(upheld, reason, by, at, id)
			.update();
	}

	void setFile(String id, String fileId) {
		this.jdbc.sql("update appeal set file_id = ? where id = ?").params(fileId, id).update();
	}

	private static Appeal appeal(ResultSet row, int number) throws SQLException {
		return new Appeal(row.getString(1), row.getString(2), Outcome.valueOf(row.getString(3)), row.getString(4),
				row.getObject(5, OffsetDateTime.class), row.getString(6), row.getString(7),
				row.getObject(8, OffsetDateTime.class), row.getString(9), row.getObject(10, Boolean.class),
				row.getObject(11, Boolean.class), row.getString(12), row.getString(13), row.getString(14));
	}

}
