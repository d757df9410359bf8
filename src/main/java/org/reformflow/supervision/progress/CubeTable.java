package org.reformflow.supervision.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts assignments by all groupings; two statements however many there are. */
@Repository
class CubeTable {

	private static final Standing[] STANDINGS = Standing.values();

	/** Added to the ordinal of the standing for the previous span. */
	private static final int PREVIOUS = 100;

	/** The rows are read once and grouped three or four times. */
	private static final String GROUPS = """
			with c as (select a.lead_unit as u, a.area as ar, a.officer as o, %s as d, %s as s%s
			from assignment a where %s)
			select 'OFFICER' as g, o as k, u as unit, cast(null as date) as d, s, count(*) as n from c group by u, o, s
			union all select 'AREA', ar, null, cast(null as date), s, count(*) from c group by ar, s
			union all select 'MONTH', null, null, d, s, count(*) from c group by d, s
			union all select 'DIRECTIVE', di, null, cast(null as date), s, count(*) from %s group by di, s""";

	private static final String DIRECTIVE = ", a.directive_id as di";

	private final JdbcClient jdbc;

	CubeTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Done ones of directives are counted for those that are shown, and read for these
	 * alone: rows without the directive's id fit in the memory of a sort.
	 */
	Cube count(Selection selection) {
		Cube cube = new Cube(new Span(selection.from(), selection.to()).months());
		Map<String, Object> parameters = selection.parameters();
		read(cube, parameters,
				GROUPS.formatted("a.current_due", Standing.ordinalSql(false), DIRECTIVE, selection.where(false), "c"));
		List<String> shown = cube.mostLate(Grouping.DIRECTIVE);
		parameters.put("shown", shown);
		String standing = Standing.ordinalSql(true) + " + case when a.reported_on < :from then " + PREVIOUS
				+ " else 0 end";
		String where = selection.whereDoneNowOrBefore();
		boolean all = shown.size() < Cube.MOST;
		read(cube, parameters, GROUPS.formatted("a.reported_on", standing, all ? DIRECTIVE : "", where, all ? "c" : """
				(select %s as s%s from assignment a where %s and a.directive_id in (:shown)) x""".formatted(standing,
				DIRECTIVE, where)));
		return cube;
	}

	private void read(Cube cube, Map<String, Object> parameters, String sql) {
		this.jdbc.sql(sql).params(parameters).query((row, number) -> add(cube, row)).list();
	}

	private static Grouping add(Cube cube, ResultSet row) throws SQLException {
		Grouping grouping = Grouping.valueOf(row.getString(1));
		Standing standing = STANDINGS[row.getInt(5) % PREVIOUS];
		boolean previous = row.getInt(5) >= PREVIOUS;
		int count = row.getInt(6);
		if (grouping == Grouping.MONTH) {
			cube.addDay(row.getObject(4, LocalDate.class), standing, previous, count);
		}
		else {
			cube.add(grouping, row.getString(2), standing, previous, count);
		}
		if (grouping == Grouping.OFFICER) {
			cube.add(Grouping.UNIT, row.getString(3), standing, previous, count);
		}
		return grouping;
	}

}
