package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads open obstacles of open assignments. */
@Repository
class ObstacleTable {

	private static final String OPEN = """
			 from assignment a join obstacle o on o.assignment_id = a.id and o.decided_at is null
			where\s""";

	private final JdbcClient jdbc;

	ObstacleTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Open obstacles of assignments that have the same keys; nulls are for none. */
	record Count(String unit, @Nullable String area, String directive, @Nullable String officer,
			@Nullable LocalDate due, Unblocker by, int count, OffsetDateTime oldest) {

	}

	record Line(String id, String text, OffsetDateTime raisedAt, String raisedBy, String unit, @Nullable Integer number,
			@Nullable String numberSuffix, String subject, String assignmentText, @Nullable String processInstance) {

	}

	List<Count> counts(Selection selection) {
		return this.jdbc
			.sql("""
					select a.lead_unit, a.area, a.directive_id, a.officer, a.current_due, o.state, count(*),
					min(o.raised_at)""" + OPEN + selection.where(false)
					+ " group by a.lead_unit, a.area, a.directive_id, a.officer, a.current_due, o.state")
			.params(selection.parameters())
			.query((row, number) -> new Count(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
					row.getObject(5, LocalDate.class), Unblocker.valueOf(row.getString(6)), row.getInt(7),
					row.getObject(8, OffsetDateTime.class)))
			.list();
	}

	/** The oldest first. */
	List<Line> lines(Selection selection, @Nullable Unblocker by, @Nullable Mark after) {
		Map<String, Object> parameters = selection.parameters();
		parameters.put("limit", Page.SIZE + 1);
		if (by != null) {
			parameters.put("by", by.name());
		}
		if (after != null) {
			parameters.put("at", after.at());
			parameters.put("id", after.id());
		}
		return this.jdbc
			.sql("""
					select x.id, x.text, x.raised_at, x.raised_by, x.lead_unit, d.number, d.number_suffix, d.subject,
					x.work, x.process_instance_id from (select o.id, o.text, o.raised_at, o.raised_by, a.lead_unit,
					a.directive_id, a.text as work, a.process_instance_id""" + OPEN + selection.where(false)
					+ ((by != null) ? " and o.state = :by" : "")
					+ ((after != null) ? " and (o.raised_at, o.id) > (:at, :id)" : "")
					+ " order by o.raised_at, o.id limit :limit) x"
					+ " join directive d on d.id = x.directive_id order by x.raised_at, x.id")
			.params(parameters)
			.query((row, number) -> new Line(row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class),
					row.getString(4), row.getString(5), row.getObject(6, Integer.class), row.getString(7),
					row.getString(8), row.getString(9), row.getString(10)))
			.list();
	}

}
