package org.reformflow.reporting.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code report_figure}; they are only added. */
@Repository
class FigureTable {

	private static final String COLUMNS = """
			period_id, unit, indicator, version, amount, stated, evidence_sha256, assignment_id, entered_by,
			entered_at""";

	private static final String NEWEST = "select " + COLUMNS + " from (select " + COLUMNS
			+ ", row_number() over (partition by period_id, unit, indicator order by version desc) as age"
			+ " from report_figure where period_id in (:periods)%s) figures where age = 1"
			+ " order by period_id, unit, indicator";

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	FigureTable(JdbcClient jdbc, JdbcTemplate batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	/** The newest version of every figure of some periods. */
	List<FigureEntry> newest(Collection<String> periods) {
		return periods.isEmpty() ? List.of()
				: this.jdbc.sql(NEWEST.formatted("")).param("periods", periods).query(FigureTable::entry).list();
	}

	/** The newest version of every figure of one unit. */
	List<FigureEntry> newest(Collection<String> periods, String unit) {
		return periods.isEmpty() ? List.of()
				: this.jdbc.sql(NEWEST.formatted(" and unit = :unit"))
					.param("periods", periods)
					.param("unit", unit)
					.query(FigureTable::entry)
					.list();
	}

	/** All versions of every figure of some periods. */
	List<FigureEntry> versions(Collection<String> periods) {
		return periods.isEmpty() ? List.of()
				: this.jdbc
					.sql("select " + COLUMNS
							+ " from report_figure where period_id in (:periods) order by unit, indicator, version")
					.param("periods", periods)
					.query(FigureTable::entry)
					.list();
	}

	/** All versions of a figure, the oldest first. */
	List<FigureEntry> history(String period, String unit, String indicator) {
		return this.jdbc
			.sql("select " + COLUMNS
					+ " from report_figure where period_id = ? and unit = ? and indicator = ? order by version")
			.params(period, unit, indicator)
			.query(FigureTable::entry)
			.list();
	}

	void insert(List<FigureEntry> entries) {
		this.batch.batchUpdate("insert into report_figure (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				entries.stream().map(FigureTable::row).toList());
	}

	private static Object[] row(FigureEntry entry) {
		Figure figure = entry.figure();
		Stated stated = figure.stated();
		return new Object[] { entry.period(), entry.unit(), figure.indicator(), entry.version(), figure.value(),
				(stated != null) ? stated.toSymbols() : null, figure.evidence(), entry.assignment(), entry.enteredBy(),
				entry.enteredAt() };
	}

	private static FigureEntry entry(ResultSet row, int number) throws SQLException {
		String stated = row.getString(6);
		Figure figure = new Figure(row.getString(3), row.getBigDecimal(5),
				(stated != null) ? Stated.ofSymbols(stated) : null, row.getString(7));
		return new FigureEntry(row.getString(1), row.getString(2), figure, row.getString(9),
				row.getObject(10, OffsetDateTime.class), row.getString(8), row.getInt(4));
	}

}
