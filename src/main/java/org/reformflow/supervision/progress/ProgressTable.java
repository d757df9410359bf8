package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads assignments for supervision; statements do not depend on their number. */
@Repository
class ProgressTable {

	private final JdbcClient jdbc;

	ProgressTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Counts by group, in the order of the keys; three statements. */
	List<Counts> counts(Selection selection, Grouping grouping) {
		Map<String, Map<Standing, Integer>> numbers = new TreeMap<>();
		for (boolean done : new boolean[] { false, true }) {
			this.jdbc
				.sql("select k, standing, count(*) from (select " + grouping.sql(done) + " as k, " + Standing.sql(done)
						+ " as standing from assignment a where " + selection.where(done)
						+ ") counted group by k, standing")
				.params(selection.parameters())
				.query((row, number) -> numbers
					.computeIfAbsent(row.getString(1), (key) -> new EnumMap<>(Standing.class))
					.put(Standing.valueOf(row.getString(2)), row.getInt(3)))
				.list();
		}
		Map<String, Integer> obstacles = obstacles(selection, grouping);
		return numbers.entrySet()
			.stream()
			.map((group) -> new Counts(group.getKey(), group.getValue(), obstacles.getOrDefault(group.getKey(), 0)))
			.toList();
	}

	private Map<String, Integer> obstacles(Selection selection, Grouping grouping) {
		Map<String, Integer> obstacles = new HashMap<>();
		this.jdbc.sql("select k, count(*) from (select " + grouping.sql(false)
				+ " as k from assignment a join obstacle o on o.assignment_id = a.id and o.decided_at is null where "
				+ selection.where(false) + ") counted group by k")
			.params(selection.parameters())
			.query((row, number) -> obstacles.put(row.getString(1), row.getInt(2)))
			.list();
		return obstacles;
	}

	/**
	 * The earliest deadline first, without one last.
	 * @param after the last row of the page before, or null
	 */
	List<AssignmentLine> lines(Selection selection, Behind behind, @Nullable Position after, int limit) {
		Map<String, Object> parameters = selection.parameters();
		parameters.putAll(behind.parameters());
		parameters.put("never", Position.NEVER);
		parameters.put("limit", limit);
		if (after != null) {
			parameters.put("due", after.due());
			parameters.put("id", after.id());
		}
		return this.jdbc.sql("""
				select a.id, a.directive_id, d.number, d.number_suffix, d.subject, a.text, a.lead_unit, a.officer,
				a.area, a.current_due, a.reported_on, a.percent_done, a.process_instance_id
				from (select a.id from assignment a where\s""" + selection.where(behind.isDone()) + behind.where()
				+ ((after != null) ? " and (coalesce(a.current_due, :never), a.id) > (:due, :id)" : "")
				+ " order by coalesce(a.current_due, :never), a.id limit :limit) x"
				+ " join assignment a on a.id = x.id join directive d on d.id = a.directive_id order by coalesce(a.current_due, :never), a.id")
			.params(parameters)
			.query((row, number) -> new AssignmentLine(row.getString(1), row.getString(2),
					row.getObject(3, Integer.class), row.getString(4), row.getString(5), row.getString(6),
					row.getString(7), row.getString(8), row.getString(9), row.getObject(10, LocalDate.class),
					row.getObject(11, LocalDate.class), row.getInt(12), row.getString(13)))
			.list();
	}

}
