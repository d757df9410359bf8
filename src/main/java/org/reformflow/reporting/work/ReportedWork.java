package org.reformflow.reporting.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether units reported in time, and figures that their heads confirmed. */
@Component
@Transactional(readOnly = true)
public class ReportedWork {

	private static final String PUNCTUALITY = """
			select r.unit, sum(case when r.confirmed_at is not null and not r.late then 1 else 0 end),
				sum(case when r.confirmed_at is null or r.late then 1 else 0 end)
			from report_period p join unit_report r on r.period_id = p.id
			where p.department = :department and p.period_year = :year and r.unit in (:units)
				and (r.confirmed_at is not null or p.due_day < :today)
			group by r.unit
			order by r.unit""";

	private static final String FIGURES = """
			select unit, indicator, amount, name
			from (select f.unit, f.indicator, f.amount, p.name, row_number() over (
					partition by f.unit, f.indicator order by p.to_day desc, p.id, f.version desc) as age
				from report_period p
				join unit_report r on r.period_id = p.id
				join report_figure f on f.period_id = p.id and f.unit = r.unit
				where p.department = :department and p.period_year = :year and p.from_day = p.cumulative_from
					and p.to_day > p.from_day and r.state in ('HANDED_IN', 'CLOSED') and r.confirmed_at is not null
					and f.unit in (:units) and f.indicator in (:indicators)) figures
			where age = 1 and amount is not null
			order by unit, indicator""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportedWork(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The reports of a year that units owed up to today; one statement. Units that owed
	 * none are left out.
	 */
	public List<UnitReporting> punctuality(String department, Collection<String> units, int year) {
		return units.isEmpty() ? List.of()
				: this.jdbc.sql(PUNCTUALITY)
					.param("department", department)
					.param("year", year)
					.param("units", units)
					.param("today", LocalDate.now(this.clock))
					.query((row, number) -> new UnitReporting(row.getString(1), row.getInt(2), row.getInt(3)))
					.list();
	}

	/**
	 * The newest version of figures in the newest report of each unit that covers the
	 * year from its first day and was confirmed; one statement.
	 */
	public List<UnitFigure> figures(String department, Collection<String> units, int year,
			Collection<String> indicators) {
		return (units.isEmpty() || indicators.isEmpty()) ? List.of()
				: this.jdbc.sql(FIGURES)
					.param("department", department)
					.param("year", year)
					.param("units", units)
					.param("indicators", indicators)
					.query((row, number) -> new UnitFigure(row.getString(1), row.getString(2), row.getBigDecimal(3),
							row.getString(4)))
					.list();
	}

}
