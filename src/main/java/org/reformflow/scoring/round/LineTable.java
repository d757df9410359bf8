package org.reformflow.scoring.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code line_score}, which only grows, and {@code line_draft}. */
@Component
class LineTable {

	private static final String INSERT = """
			insert into line_score (round_id, unit, leaf, stage, points, reason, cause, responsible, remedy, evidence,
			scored_by, scored_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String INSERT_DRAFT = """
			insert into line_draft (round_id, unit, stage, leaf, points, reason, cause, responsible, remedy, evidence)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	LineTable(JdbcTemplate batches, JdbcClient jdbc, AuditTrail trail) {
		this.trail = trail;
		this.batches = batches;
		this.jdbc = jdbc;
	}

	void add(String round, String unit, Stage stage, List<LineEntry> entries, String by, OffsetDateTime at) {
		this.batches.batchUpdate(INSERT, entries.stream()
			.map((entry) -> new Object[] { round, unit, entry.leaf(), stage.name(), entry.points(), entry.reason(),
					entry.cause(), entry.responsible(), entry.remedy(), evidence(entry), by, at })
			.toList());
		this.trail.note(AuditNote.of(AuditKind.SCORE, "unit.scored")
			.by(by)
			.about(round)
			.with("unit", unit)
			.with("stage", stage)
			.with("lines", entries.size())
			.sealing(entries.toString()));
	}

	/** All of a unit, oldest first. */
	List<LineScore> ofUnit(String round, String unit) {
		return this.jdbc.sql("select * from line_score where round_id = ? and unit = ? order by id")
			.params(round, unit)
			.query(LineTable::score)
			.list();
	}

	/** All of a round, oldest first. */
	List<LineScore> ofRound(String round) {
		return this.jdbc.sql("select * from line_score where round_id = ? order by id")
			.param(round)
			.query(LineTable::score)
			.list();
	}

	/** Takes the place of what was saved before. */
	void saveDraft(String round, String unit, Stage stage, List<LineEntry> entries) {
		dropDraft(round, unit, stage);
		this.batches.batchUpdate(INSERT_DRAFT,
				entries.stream()
					.map((entry) -> new Object[] { round, unit, stage.name(), entry.leaf(), entry.points(),
							entry.reason(), entry.cause(), entry.responsible(), entry.remedy(), evidence(entry) })
					.toList());
	}

	void dropDraft(String round, String unit, Stage stage) {
		this.jdbc.sql("delete from line_draft where round_id = ? and unit = ? and stage = ?")
			.params(round, unit, stage.name())
			.update();
	}

	/** By leaf. */
	Map<String, LineEntry> draft(String round, String unit, Stage stage) {
		return this.jdbc.sql("select * from line_draft where round_id = ? and unit = ? and stage = ?")
			.params(round, unit, stage.name())
			.query((row, number) -> new LineEntry(row.getString("leaf"), row.getBigDecimal("points"),
					row.getString("reason"), row.getString("cause"), row.getString("responsible"),
					row.getString("remedy"), evidence(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(LineEntry::leaf, (entry) -> entry));
	}

	private static @Nullable String evidence(LineEntry entry) {
		return entry.evidence().isEmpty() ? null : String.join(",", entry.evidence());
	}

	private static List<String> evidence(ResultSet row) throws SQLException {
		String ids = row.getString("evidence");
		return (ids == null || ids.isEmpty()) ? List.of() : List.of(ids.split(","));
	}

	private static LineScore score(ResultSet row, int number) throws SQLException {
		return new LineScore(row.getLong("id"), row.getString("unit"), row.getString("leaf"),
				Stage.valueOf(row.getString("stage")), row.getBigDecimal("points"), row.getString("reason"),
				row.getString("cause"), row.getString("responsible"), row.getString("remedy"), evidence(row),
				row.getString("scored_by"), row.getObject("scored_at", OffsetDateTime.class));
	}

}
