package org.reformflow.supervision.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.EventKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to directives and assignments. */
@Repository
class EventTable {

	private final JdbcClient jdbc;

	EventTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Newest first, before a line of history. Of an assignment: its own and, for those
	 * who see the whole directive, the directive's; others learn only of its issue.
	 */
	List<HistoryLine> of(Reader reader, HistoryLine.@Nullable Place before, int limit) {
		MatterTask task = reader.task();
		if (task.part() == null && !reader.whole()) {
			return List.of();
		}
		String scope = (task.part() == null) ? "cast(:part as varchar) is null"
				: "(e.assignment_id = :part or (e.assignment_id is null and (:whole = 1 or e.kind = 'ISSUED')))";
		return this.jdbc.sql("""
				select e.id, e.at, e.actor, e.kind, e.text, a.lead_unit from directive_event e
				left join assignment a on a.id = e.assignment_id
				where e.directive_id = :matter and\s""" + scope + """
				 and (cast(:at as timestamp with time zone) is null or e.at < :at
					or (e.at = :at and e.id < :id))
				order by e.at desc, e.id desc limit\s""" + limit)
			.param("matter", task.matter())
			.param("part", task.part())
			.param("whole", reader.whole() ? 1 : 0)
			.param("at", (before != null) ? before.at() : null)
			.param("id", (before != null && before.event() != null) ? before.event() : -1L)
			.query(EventTable::line)
			.list();
	}

	private static HistoryLine line(ResultSet row, int number) throws SQLException {
		return new HistoryLine(new HistoryLine.Place(row.getObject("at", OffsetDateTime.class), row.getLong("id"), ""),
				row.getString("actor"), EventKind.valueOf(row.getString("kind")).label(), row.getString("text"),
				row.getString("lead_unit"));
	}

}
