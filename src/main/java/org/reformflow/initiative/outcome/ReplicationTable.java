package org.reformflow.initiative.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code replication}. */
@Repository
class ReplicationTable {

	private final JdbcClient jdbc;

	ReplicationTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Replication> find(String applicationId) {
		return this.jdbc.sql("""
				select application_id, wanted, units, words, deadline_words, decided_by, directive_id from replication
				where application_id = ?""").param(applicationId).query(ReplicationTable::replication).optional();
	}

	void insert(Replication replication, OffsetDateTime at) {
		this.jdbc.sql("""
				insert into replication (application_id, wanted, units, words, deadline_words, decided_by, decided_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(replication.applicationId(), replication.wanted(), String.join(",", replication.units()),
					replication.words(), replication.deadlineWords(), replication.decidedBy(), at)
			.update();
	}

	void setDirective(String applicationId, String directiveId) {
		this.jdbc.sql("update replication set directive_id = ? where application_id = ?")
			.params(directiveId, applicationId)
			.update();
	}

	private static Replication replication(ResultSet row, int number) throws SQLException {
		List<String> units = Arrays.stream(Objects.requireNonNullElse(row.getString(3), "").split(","))
			.filter((unit) -> !unit.isEmpty())
			.toList();
		return new Replication(row.getString(1), row.getBoolean(2), units, row.getString(4), row.getString(5),
				row.getString(6), row.getString(7));
	}

}
