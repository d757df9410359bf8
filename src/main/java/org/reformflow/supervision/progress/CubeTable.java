package org.reformflow.supervision.progress;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts assignments by all groupings; two statements however many there are. */
@Repository
class CubeTable {

	private static final String GROUPS = """
			with c as (select a.lead_unit as u, a.area as ar, a.directive_id as di, a.officer as o, %s as d, %s as s,
			%s as p from assignment a where %s)
			select 'UNIT' as g, u as k, cast(null as date) as d, s, p, count(*) as n from c group by u, s, p
			union all select 'AREA', ar, cast(null as date), s, p, count(*) from c group by ar, s, p
			union all select 'DIRECTIVE', di, cast(null as date), s, p, count(*) from c group by di, s, p
			union all select 'OFFICER', o, cast(null as date), s, p, count(*) from c group by o, s, p
			union all select 'MONTH', null, d, s, p, count(*) from c group by d, s, p""";

	private final JdbcClient jdbc;

	CubeTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Cube count(Selection selection) {
		Cube cube = new Cube(new Span(selection.from(), selection.to()).months());
		read(cube, selection, GROUPS.formatted("a.current_due", Standing.sql(false), "0", selection.where(false)));
		read(cube, selection, GROUPS.formatted("a.reported_on", Standing.sql(true),
				"case when a.reported_on < :from then 1 else 0 end", selection.whereDoneNowOrBefore()));
		return cube;
	}

	private void read(Cube cube, Selection selection, String sql) {
		this.jdbc.sql(sql).params(selection.parameters()).query((row, number) -> {
			Grouping grouping = Grouping.valueOf(row.getString(1));
			Standing standing = Standing.valueOf(row.getString(4));
			boolean previous = row.getInt(5) == 1;
			if (grouping == Grouping.MONTH) {
				cube.addDay(row.getObject(3, LocalDate.class), standing, previous, row.getInt(6));
			}
			else {
				cube.add(grouping, row.getString(2), standing, previous, row.getInt(6));
			}
			return grouping;
		}).list();
	}

}
