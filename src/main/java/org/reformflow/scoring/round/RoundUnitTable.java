package org.reformflow.scoring.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code round_unit}. */
@Component
class RoundUnitTable {

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	RoundUnitTable(JdbcTemplate batches, JdbcClient jdbc) {
		this.batches = batches;
		this.jdbc = jdbc;
	}

	void insert(String round, List<String> units) {
		this.batches.batchUpdate(
				"insert into round_unit (id, round_id, unit, state, version, late) values (?, ?, ?, 'PENDING', 0, false)",
				units.stream().map((unit) -> new Object[] { UUID.randomUUID().toString(), round, unit }).toList());
	}

	/** In the order of their units' ids. */
	List<RoundUnit> ofRound(String round) {
		return this.jdbc.sql("select * from round_unit where round_id = ? order by unit")
			.param(round)
			.query(RoundUnitTable::unit)
			.list();
	}

	/** Ids of the units of some rounds, each once. */
	List<String> ofRounds(List<String> rounds) {
		return rounds.isEmpty() ? List.of()
				: this.jdbc.sql("select distinct unit from round_unit where round_id in (:rounds) order by unit")
					.param("rounds", rounds)
					.query(String.class)
					.list();
	}

	List<RoundUnit> pending(String round, int most) {
		return this.jdbc.sql(
				"select * from round_unit where round_id = ? and state = 'PENDING' order by unit fetch first ? rows only")
			.params(round, most)
			.query(RoundUnitTable::unit)
			.list();
	}

	Optional<RoundUnit> find(String round, String unit) {
		return this.jdbc.sql("select * from round_unit where round_id = ? and unit = ?")
			.params(round, unit)
			.query(RoundUnitTable::unit)
			.optional();
	}

	Optional<RoundUnit> byId(String id) {
		return this.jdbc.sql("select * from round_unit where id = ?").param(id).query(RoundUnitTable::unit).optional();
	}

	/** Keeps others from changing the unit's state until the transaction ends. */
	void lock(String round, String unit) {
		this.jdbc.sql("select id from round_unit where round_id = ? and unit = ? for update")
			.params(round, unit)
			.query(String.class)
			.optional();
	}

	/** How many of a round are not appraised yet. */
	int countOpen(String round) {
		return this.jdbc.sql("select count(*) from round_unit where round_id = ? and state <> 'APPRAISED'")
			.param(round)
			.query(Integer.class)
			.single();
	}

	void setStarted(Map<String, String> instances) {
		this.batches.batchUpdate(
				"update round_unit set state = 'SELF_SCORING', process_instance_id = ? where id = ? and state = 'PENDING'",
				instances.entrySet()
					.stream()
					.map((entry) -> new Object[] { entry.getValue(), entry.getKey() })
					.toList());
	}

	void update(RoundUnit unit) {
		this.jdbc.sql("""
				update round_unit set state = ?, version = ?, entered_by = ?, confirmed_by = ?, confirmed_at = ?,
				late = ?, return_reason = ?, appraised_by = ?, appraised_at = ?, explain_due = ?, ending = ?,
				closed_at = ? where id = ?""")
			.params(Arrays.asList(unit.state().name(), unit.version(), unit.enteredBy(), unit.confirmedBy(),
					unit.confirmedAt(), unit.late(), unit.returnReason(), unit.appraisedBy(), unit.appraisedAt(),
					unit.explainDue(), (unit.ending() != null) ? unit.ending().name() : null, unit.closedAt(),
					unit.id()))
			.update();
	}

	private static RoundUnit unit(ResultSet row, int number) throws SQLException {
		String ending = row.getString("ending");
		return new RoundUnit(row.getString("id"), row.getString("round_id"), row.getString("unit"),
				UnitState.valueOf(row.getString("state")), row.getString("process_instance_id"), row.getInt("version"),
				row.getString("entered_by"), row.getString("confirmed_by"),
				row.getObject("confirmed_at", OffsetDateTime.class), row.getBoolean("late"),
				row.getString("return_reason"), row.getString("appraised_by"),
				row.getObject("appraised_at", OffsetDateTime.class), row.getObject("explain_due", LocalDate.class),
				(ending != null) ? Ending.valueOf(ending) : null, row.getObject("closed_at", OffsetDateTime.class));
	}

}
