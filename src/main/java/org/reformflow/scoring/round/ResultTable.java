package org.reformflow.scoring.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code unit_result}. */
@Component
class ResultTable {

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	ResultTable(JdbcTemplate batches, JdbcClient jdbc, AuditTrail trail) {
		this.trail = trail;
		this.batches = batches;
		this.jdbc = jdbc;
	}

	void insert(String round, int publication, List<UnitResult> results) {
		this.batches.batchUpdate("""
				insert into unit_result (round_id, publication, unit, earned, counted, total, rescaled, group_name,
				place, previous_total, previous_place) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				results.stream()
					.map((result) -> new Object[] { round, publication, result.unit(), result.earned(),
							result.counted(), result.total(), result.rescaled(), result.group(), result.place(),
							result.previousTotal(), result.previousPlace() })
					.toList());
		this.trail.note(AuditNote.of(AuditKind.SCORE, "round.published")
			.about(round)
			.with("publication", publication)
			.with("units", results.size())
			.sealing(results.toString()));
	}

	/** Best first. */
	List<UnitResult> of(String round, int publication) {
		return this.jdbc.sql("select * from unit_result where round_id = ? and publication = ? order by place, unit")
			.params(round, publication)
			.query(ResultTable::result)
			.list();
	}

	private static UnitResult result(ResultSet row, int number) throws SQLException {
		return new UnitResult(row.getString("unit"), row.getBigDecimal("earned"), row.getBigDecimal("counted"),
				row.getBigDecimal("total"), row.getBoolean("rescaled"), row.getString("group_name"),
				row.getInt("place"), row.getBigDecimal("previous_total"),
				row.getObject("previous_place", Integer.class));
	}

}
