package org.reformflow.scoring.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code scoring_reopening}. */
@Component
class ReopeningTable {

	private final JdbcClient jdbc;

	ReopeningTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Reopening reopening) {
		this.jdbc.sql("""
				insert into scoring_reopening (id, round_id, unit, leaves, reason, state, asked_by, asked_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(reopening.id(), reopening.roundId(), reopening.unit(), String.join(",", reopening.leaves()),
					reopening.reason(), reopening.state().name(), reopening.askedBy(), reopening.askedAt())
			.update();
	}

	Optional<Reopening> find(String id) {
		return this.jdbc.sql("select * from scoring_reopening where id = ?")
			.param(id)
			.query(ReopeningTable::reopening)
			.optional();
	}

	/** Oldest first. */
	List<Reopening> ofRound(String round) {
		return this.jdbc.sql("select * from scoring_reopening where round_id = ? order by asked_at, id")
			.param(round)
			.query(ReopeningTable::reopening)
			.list();
	}

	void decide(String id, Reopening.State state, String by, OffsetDateTime at, @Nullable String note) {
		this.jdbc.sql("""
				update scoring_reopening set state = ?, decided_by = ?, decided_at = ?, decision_note = ?
				where id = ?""").params(Arrays.asList(state.name(), by, at, note, id)).update();
	}

	void scored(String id, String by, OffsetDateTime at) {
		this.jdbc.sql("update scoring_reopening set state = 'RESCORED', scored_by = ?, scored_at = ? where id = ?")
			.params(by, at, id)
			.update();
	}

	void published(String id, int publication) {
		this.jdbc.sql("update scoring_reopening set publication = ? where id = ?").params(publication, id).update();
	}

	private static Reopening reopening(ResultSet row, int number) throws SQLException {
		return new Reopening(row.getString("id"), row.getString("round_id"), row.getString("unit"),
				List.of(row.getString("leaves").split(",")), row.getString("reason"),
				Reopening.State.valueOf(row.getString("state")), row.getString("asked_by"),
				row.getObject("asked_at", OffsetDateTime.class), row.getString("decided_by"),
				row.getObject("decided_at", OffsetDateTime.class), row.getString("decision_note"),
				row.getString("scored_by"), row.getObject("scored_at", OffsetDateTime.class),
				row.getObject("publication", Integer.class));
	}

}
