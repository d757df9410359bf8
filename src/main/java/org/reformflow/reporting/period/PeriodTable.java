package org.reformflow.reporting.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code report_period}. */
@Repository
class PeriodTable {

	private static final String SELECT = """
			select id, department, calendar, period_year, code, name, from_day, to_day, cumulative_from, due_day
			from report_period""";

	private final JdbcClient jdbc;

	PeriodTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<OpenPeriod> find(String id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(PeriodTable::period).optional();
	}

	Optional<OpenPeriod> find(String department, ReportPeriod period) {
		return this.jdbc.sql(SELECT + " where department = ? and calendar = ? and period_year = ? and code = ?")
			.params(department, period.calendar(), period.year(), period.code())
			.query(PeriodTable::period)
			.optional();
	}

	/** Of a calendar, in the order of their cut-off days. */
	List<OpenPeriod> ofDepartments(Collection<String> departments, String calendar) {
		return departments.isEmpty() ? List.of()
				: this.jdbc
					.sql(SELECT + " where department in (:departments) and calendar = :calendar"
							+ " order by to_day, from_day desc, department")
					.param("departments", departments)
					.param("calendar", calendar)
					.query(PeriodTable::period)
					.list();
	}

	/** Of all calendars, the last cut-off day first. */
	List<OpenPeriod> ofDepartment(String department) {
		return this.jdbc.sql(SELECT + " where department = ? order by to_day desc, calendar, from_day")
			.param(department)
			.query(PeriodTable::period)
			.list();
	}

	/** Waits for others who open a period or start a calendar. */
	void lock() {
		this.jdbc.sql("select id from report_lock for update").query(Integer.class).single();
	}

	void insert(OpenPeriod open, OffsetDateTime at) {
		ReportPeriod period = open.period();
		this.jdbc.sql("""
				insert into report_period (id, department, calendar, period_year, code, name, from_day, to_day,
				cumulative_from, due_day, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(open.id(), open.department(), period.calendar(), period.year(), period.code(), period.name(),
					period.from(), period.to(), period.cumulativeFrom(), open.dueDay(), at)
			.update();
	}

	private static OpenPeriod period(ResultSet row, int number) throws SQLException {
		return new OpenPeriod(row.getString(1), row.getString(2),
				new ReportPeriod(row.getString(3), row.getInt(4), row.getString(5), row.getString(6),
						row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class),
						row.getObject(9, LocalDate.class)),
				row.getObject(10, LocalDate.class));
	}

}
