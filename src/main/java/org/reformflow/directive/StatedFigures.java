package org.reformflow.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units stated for the targets of their assignments, for other modules. */
@Component
public class StatedFigures {

	private static final int SHORT = 120;

	private final JdbcClient jdbc;

	private final Clock clock;

	StatedFigures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The newest value of each target of each assignment that a unit leads and that was
	 * not withdrawn, if it was stated within the days, the last one included; in the
	 * order in which they were stated. One statement.
	 */
	public List<StatedFigure> ofUnit(String department, String unit, LocalDate from, LocalDate to) {
		return this.jdbc.sql("""
				select a.id, a.text, f.metric, f.unit, f.amount, f.stated_by, f.at
				from figure f join assignment a on a.id = f.assignment_id
				where a.department = :department and a.lead_unit = :unit and a.state <> 'WITHDRAWN'
				and f.at >= :from and f.at < :end and f.id = (select max(g.id) from figure g
				where g.assignment_id = f.assignment_id and g.target_id = f.target_id and g.at < :end)
				order by f.id""")
			.param("department", department)
			.param("unit", unit)
			.param("from", begin(from))
			.param("end", begin(to.plusDays(1)))
			.query((row, number) -> new StatedFigure(row.getString(1), shortened(row.getString(2)), row.getString(3),
					row.getString(4), row.getBigDecimal(5), row.getString(6), row.getObject(7, OffsetDateTime.class)))
			.list();
	}

	private OffsetDateTime begin(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toOffsetDateTime();
	}

	private static String shortened(String text) {
		String line = text.replaceAll("\\s+", " ").strip();
		return (line.length() > SHORT) ? line.substring(0, SHORT - 1) + "…" : line;
	}

}
