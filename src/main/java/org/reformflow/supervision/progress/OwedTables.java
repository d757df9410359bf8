package org.reformflow.supervision.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what units owe beside assignments, and how they were scored. */
@Repository
class OwedTables {

	private static final int REPORTS = 200;

	/** Labels as units know them, by {@code unit_report.state}. */
	private static final Map<String, String> REPORT_STATES = Map.of("OPEN", "Chưa nộp", "EXPLAINING", "Đang giải trình",
			"CONFIRMING", "Chờ thủ trưởng xác nhận", "RETURNED", "Bị trả lại");

	private final JdbcClient jdbc;

	private final Organisation organisation;

	private final Clock clock;

	OwedTables(JdbcClient jdbc, Organisation organisation, Clock clock) {
		this.jdbc = jdbc;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** Reports that were not handed in; one statement. */
	List<Board.OwedReport> reports(Selection selection) {
		Map<String, Object> parameters = selection.parameters();
		parameters.put("states", REPORT_STATES.keySet());
		parameters.put("limit", REPORTS);
		return this.jdbc.sql("""
				select p.id, p.name, r.unit, coalesce(w.due, p.due_day) as due, r.state
				from report_period p join unit_report r on r.period_id = p.id
				left join unit_report_work w on w.period_id = p.id and w.unit = r.unit
				where p.department = :department and r.state in (:states)%s
				order by due, p.id, r.unit limit :limit""".formatted(unit(selection, "r.unit")))
			.params(parameters)
			.query((row, number) -> report(selection.today(), row.getString(1), row.getString(2), row.getString(3),
					row.getObject(4, LocalDate.class), row.getString(5)))
			.list();
	}

	private Board.OwedReport report(LocalDate today, String period, String name, String unit, LocalDate due,
			String state) {
		return new Board.OwedReport(period, name, unit, unitName(unit), due,
				Math.max(0, ChronoUnit.DAYS.between(due, today)), state, REPORT_STATES.getOrDefault(state, state));
	}

	/** The campaign opened last before the end of the span; one statement. */
	Board.@Nullable Initiatives initiatives(Selection selection) {
		List<Board.Initiatives> found = new ArrayList<>();
		List<Board.UnitInitiatives> units = new ArrayList<>();
		Map<String, Object> parameters = selection.parameters();
		parameters.put("end", selection.to().plusDays(1).atStartOfDay(this.clock.getZone()).toOffsetDateTime());
		this.jdbc.sql("""
				select c.id, c.title, cu.unit, cu.quota,
				sum(case when ap.state in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'SCORING', 'READY', 'IN_SESSION',
				'RECOGNISED', 'REFUSED', 'NOTED') then 1 else 0 end),
				sum(case when ap.state = 'RECOGNISED' then 1 else 0 end)
				from campaign c join campaign_unit cu on cu.campaign_id = c.id%s
				left join application ap on ap.campaign_id = c.id and ap.unit = cu.unit
				where c.id = (select n.id from campaign n where n.department = :department
				and n.opened_at < :end order by n.opened_at desc, n.id limit 1)
				group by c.id, c.title, cu.unit, cu.quota order by cu.unit""".formatted(unit(selection, "cu.unit")))
			.params(parameters)
			.query((row, number) -> {
				found.add(new Board.Initiatives(row.getString(1), row.getString(2), units));
				return units.add(new Board.UnitInitiatives(row.getString(3), unitName(row.getString(3)), row.getInt(4),
						row.getInt(5), row.getInt(6)));
			})
			.list();
		return found.isEmpty() ? null : found.get(0);
	}

	/**
	 * The newest round up to the year of the span, rather one whose scores are public;
	 * one statement. Scores that are not public are not read.
	 */
	Board.@Nullable Scores scores(Selection selection) {
		List<Board.Scores> found = new ArrayList<>();
		List<Board.UnitScore> units = new ArrayList<>();
		Map<String, Object> parameters = selection.parameters();
		parameters.put("year", selection.to().getYear());
		this.jdbc.sql("""
				select r.scoring_year, r.title, r.publication, s.unit, s.total, s.place, s.previous_total
				from scoring_round r
				left join unit_result s on s.round_id = r.id and s.publication = r.publication and r.publication > 0%s
				where r.id = (select n.id from scoring_round n where n.department = :department
				and n.scoring_year <= :year order by case when n.publication > 0 then 0 else 1 end,
				n.scoring_year desc, n.opened_at desc, n.id limit 1)
				order by s.place, s.unit""".formatted(unit(selection, "s.unit")))
			.params(parameters)
			.query((row, number) -> {
				found.add(new Board.Scores(row.getInt(1), row.getString(2), row.getInt(3) > 0, units));
				return row.getString(4) != null && units.add(new Board.UnitScore(row.getString(4),
						unitName(row.getString(4)), row.getBigDecimal(5), row.getInt(6), row.getBigDecimal(7)));
			})
			.list();
		return found.isEmpty() ? null : found.get(0);
	}

	private static String unit(Selection selection, String column) {
		return (selection.unit() != null) ? " and " + column + " = :unit" : "";
	}

	private String unitName(String unit) {
		return this.organisation.unit(unit).name();
	}

}
