package org.reformflow.supervision.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.supervision.progress.Selection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the meeting speaks of; ids as they are stored. */
@Repository
class MeetingTable {

	private static final String RUNNING = " and a.suspended = false and a.state <> 'AWAITING_CONFIRMATION'";

	private static final String ROWS = """
			select a.id, d.number, d.number_suffix, d.subject, a.text, a.lead_unit, a.officer, a.area, a.current_due,
			a.percent_done from assignment a join directive d on d.id = a.directive_id where\s""";

	private final JdbcClient jdbc;

	MeetingTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** An assignment that is not reported complete. */
	record Row(String id, @Nullable Integer number, @Nullable String suffix, String subject, String text, String unit,
			@Nullable String officer, @Nullable String area, LocalDate due, int percent) {

	}

	/** An open obstacle; state RAISED or GATHERED. */
	record Blocked(@Nullable Integer number, @Nullable String suffix, String subject, String task, String unit,
			OffsetDateTime raisedAt, String text, @Nullable String opinion, String state) {

	}

	/** What became of a ladder. */
	record Course(@Nullable String slip, @Nullable String answer, @Nullable LocalDate commitment) {

	}

	/**
	 * Those due in a span of days, the earliest first.
	 * @param after the last row of the page before, or null
	 */
	List<Row> due(Selection selection, LocalDate from, LocalDate to, @Nullable Row after, int limit) {
		Map<String, Object> parameters = selection.parameters();
		parameters.put("dueFrom", from);
		parameters.put("dueTo", to);
		parameters.put("limit", limit);
		if (after != null) {
			parameters.put("due", after.due());
			parameters.put("id", after.id());
		}
		return this.jdbc
			.sql(ROWS + selection.where(false) + RUNNING + " and a.current_due between :dueFrom and :dueTo"
					+ ((after != null) ? " and (a.current_due, a.id) > (:due, :id)" : "")
					+ " order by a.current_due, a.id limit :limit")
			.params(parameters)
			.query((row, number) -> row(row))
			.list();
	}

	private static Row row(ResultSet row) throws SQLException {
		return new Row(row.getString(1), row.getObject(2, Integer.class), row.getString(3), row.getString(4),
				row.getString(5), row.getString(6), row.getString(7), row.getString(8),
				row.getObject(9, LocalDate.class), row.getInt(10));
	}

	/** The newest open obstacle of each assignment that has one. */
	Map<String, String> obstaclesOf(List<Row> rows) {
		Map<String, String> obstacles = new HashMap<>();
		if (!rows.isEmpty()) {
			this.jdbc.sql("""
					select assignment_id, text from obstacle where decided_at is null and assignment_id in (:ids)
					order by raised_at""")
				.param("ids", rows.stream().map(Row::id).toList())
				.query((row, number) -> obstacles.put(row.getString(1), row.getString(2)))
				.list();
		}
		return obstacles;
	}

	/** Open obstacles, those that leaders decide first, then the oldest. */
	List<Blocked> obstacles(Selection selection, int limit) {
		Map<String, Object> parameters = selection.parameters();
		parameters.put("limit", limit);
		return this.jdbc
			.sql("""
					select d.number, d.number_suffix, d.subject, a.text, a.lead_unit, o.raised_at, o.text, o.opinion,
					o.state from assignment a join obstacle o on o.assignment_id = a.id and o.decided_at is null
					join directive d on d.id = a.directive_id where\s""" + selection.where(false)
					+ " order by o.state, o.raised_at, o.id limit :limit")
			.params(parameters)
			.query((row, number) -> new Blocked(row.getObject(1, Integer.class), row.getString(2), row.getString(3),
					row.getString(4), row.getString(5), row.getObject(6, OffsetDateTime.class), row.getString(7),
					row.getString(8), row.getString(9)))
			.list();
	}

	/** The newest slip and answer of each ladder's running round. */
	Map<String, Course> courses(List<String> ladders) {
		Map<String, Course> courses = new HashMap<>();
		if (!ladders.isEmpty()) {
			this.jdbc.sql("""
					select s.ladder_id, s.slip, s.answer, s.commitment from ladder_step s
					join ladder l on l.id = s.ladder_id and l.round = s.round where l.id in (:ids)
					order by s.at, s.tier_offset""")
				.param("ids", ladders)
				.query((row, number) -> courses.merge(row.getString(1),
						new Course(row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)),
						MeetingTable::newer))
				.list();
		}
		return courses;
	}

	private static Course newer(Course before, Course now) {
		boolean answered = now.answer() != null;
		return new Course((now.slip() != null) ? now.slip() : before.slip(), answered ? now.answer() : before.answer(),
				answered ? now.commitment() : before.commitment());
	}

	/**
	 * How the work stood at the end of a day, by the deadlines of today; two statements.
	 * @param evening when the day ends
	 */
	WeekFigures figures(Selection selection, LocalDate day, OffsetDateTime evening) {
		Map<String, Object> parameters = selection.parameters();
		parameters.put("day", day);
		parameters.put("weekBefore", day.minusDays(7));
		parameters.put("evening", evening);
		int obstacles = this.jdbc
			.sql("""
					select count(*) from obstacle o join assignment a on a.id = o.assignment_id
					where o.raised_at < :evening and (o.decided_at is null or o.decided_at >= :evening)
					and (a.closed_at is null or a.closed_at >= :evening) and a.department = :department"""
					+ selection.narrowed())
			.params(parameters)
			.query((row, number) -> row.getInt(1))
			.single();
		return this.jdbc
			.sql("select " + sum("open_then = 1") + ", " + sum("open_then = 1 and current_due < :day") + ", "
					+ sum("done_then = 1 and (current_due is null or reported_on <= current_due)") + ", "
					+ sum("done_then = 1 and reported_on > current_due") + """
							 from (select a.current_due, a.reported_on,
							case when (a.reported_on is null or a.reported_on > :day)
							and (a.closed_at is null or a.closed_at >= :evening) then 1 else 0 end as open_then,
							case when a.state = 'DONE' and a.reported_on > :weekBefore and a.reported_on <= :day
							then 1 else 0 end as done_then
							from assignment a where a.started_at < :evening and a.suspended = false
							and (a.closed_at is null or a.reported_on > :weekBefore or a.closed_at >= :evening)
							and a.department = :department""" + selection.narrowed() + ") counted")
			.params(parameters)
			.query((row, number) -> new WeekFigures(row.getInt(1), row.getInt(2), obstacles, row.getInt(3),
					row.getInt(4)))
			.single();
	}

	private static String sum(String condition) {
		return "coalesce(sum(case when " + condition + " then 1 else 0 end), 0)";
	}

}
