package org.reformflow.reporting.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code figure_correction}. */
@Repository
class CorrectionTable {

	private static final String SELECT = """
			select id, period_id, unit, indicator, based_on, version, amount, evidence_sha256, reason, state, asked_by,
			asked_at, decided_by, decided_at, decision_note from figure_correction""";

	private final JdbcClient jdbc;

	CorrectionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<FigureCorrection> find(String id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(CorrectionTable::correction).optional();
	}

	List<FigureCorrection> ofPeriod(String period) {
		return this.jdbc.sql(SELECT + " where period_id = ? order by asked_at, id")
			.param(period)
			.query(CorrectionTable::correction)
			.list();
	}

	void insert(FigureCorrection correction) {
		this.jdbc.sql("""
				insert into figure_correction (id, period_id, unit, indicator, based_on, amount, evidence_sha256,
				reason, state, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(correction.id(), correction.period(), correction.unit(), correction.indicator(),
					correction.basedOn(), correction.amount(), correction.evidence(), correction.reason(),
					correction.state().name(), correction.askedBy(), correction.askedAt())
			.update();
	}

	/** Decides what is still asked; false when somebody decided before. */
	boolean decide(String id, FigureCorrection.State state, @Nullable Integer version, String by, OffsetDateTime at,
			@Nullable String note) {
		return this.jdbc.sql("""
				update figure_correction set state = ?, version = ?, decided_by = ?, decided_at = ?, decision_note = ?
				where id = ? and state = ?""")
			.params(state.name(), version, by, at, note, id, FigureCorrection.State.ASKED.name())
			.update() > 0;
	}

	private static FigureCorrection correction(ResultSet row, int number) throws SQLException {
		return new FigureCorrection(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
				row.getInt(5), row.getObject(6, Integer.class), row.getBigDecimal(7), row.getString(8),
				row.getString(9), FigureCorrection.State.valueOf(row.getString(10)), row.getString(11),
				row.getObject(12, OffsetDateTime.class), row.getString(13), row.getObject(14, OffsetDateTime.class),
				row.getString(15));
	}

}
