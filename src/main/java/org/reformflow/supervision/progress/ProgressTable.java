package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the lists behind numbers of assignments. */
@Repository
class ProgressTable {

	private final JdbcClient jdbc;

	ProgressTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
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
