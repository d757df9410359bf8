package org.reformflow.reporting.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code unit_report}. */
@Repository
class UnitReportTable {

	private static final String SELECT = """
			select period_id, unit, state, round, return_reason, entered_by, entered_at, confirmed_by, confirmed_at,
			late from unit_report""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	UnitReportTable(JdbcClient jdbc, JdbcTemplate batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	Optional<UnitReport> find(String period, String unit) {
		return this.jdbc.sql(SELECT + " where period_id = ? and unit = ?")
			.params(period, unit)
			.query(UnitReportTable::report)
			.optional();
	}

	List<UnitReport> ofPeriods(Collection<String> periods) {
		return periods.isEmpty() ? List.of()
				: this.jdbc.sql(SELECT + " where period_id in (:periods) order by period_id, unit")
					.param("periods", periods)
					.query(UnitReportTable::report)
					.list();
	}

	void insert(String period, List<String> units) {
		this.batch.batchUpdate(
				"insert into unit_report (period_id, unit, state, round, late) values (?, ?, ?, 1, false)",
				units.stream().map((unit) -> new Object[] { period, unit, UnitReportState.OPEN.name() }).toList());
	}

	void update(UnitReport report) {
		this.jdbc.sql("""
				update unit_report set state = ?, round = ?, return_reason = ?, entered_by = ?, entered_at = ?,
				confirmed_by = ?, confirmed_at = ?, late = ? where period_id = ? and unit = ?""")
			.params(report.state().name(), report.round(), report.returnReason(), report.enteredBy(),
					report.enteredAt(), report.confirmedBy(), report.confirmedAt(), report.late(), report.period(),
					report.unit())
			.update();
	}

	void close(String period) {
		this.jdbc.sql("update unit_report set state = ? where period_id = ?")
			.params(UnitReportState.CLOSED.name(), period)
			.update();
	}

	/** Waits for others who hand in at the same time. */
	void lock(String period) {
		this.jdbc.sql("select id from report_period where id = ? for update").param(period).query().singleRow();
	}

	/** How many units have not handed in. */
	int countOut(String period) {
		return this.jdbc.sql("select count(*) from unit_report where period_id = ? and state not in (?, ?)")
			.params(period, UnitReportState.HANDED_IN.name(), UnitReportState.CLOSED.name())
			.query(Integer.class)
			.single();
	}

	private static UnitReport report(ResultSet row, int number) throws SQLException {
		return new UnitReport(row.getString(1), row.getString(2), UnitReportState.valueOf(row.getString(3)),
				row.getInt(4), row.getString(5), row.getString(6), row.getObject(7, OffsetDateTime.class),
				row.getString(8), row.getObject(9, OffsetDateTime.class), row.getBoolean(10));
	}

}
