package org.reformflow.supervision.progress;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads notices that did not reach people; for those who see the whole department. */
@Repository
class UndeliveredTable {

	private final JdbcClient jdbc;

	private final Clock clock;

	UndeliveredTable(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	record Line(String id, String subject, String recipient, OffsetDateTime createdAt, int attempts,
			@Nullable String lastError, @Nullable String processInstance) {

	}

	/** Those that there are; no statement for who sees one unit. */
	List<Board.Undelivered> counts(Selection selection) {
		if (!selection.wholeDepartment()) {
			return List.of();
		}
		String counts = Arrays.stream(Undelivery.values())
			.map((state) -> "select '" + state + "', count(*) from notice n where n.department = :department"
					+ narrowed(selection) + " and " + state.condition())
			.collect(Collectors.joining(" union all "));
		return this.jdbc.sql(counts)
			.params(parameters(selection))
			.query((row, number) -> new Board.Undelivered(row.getString(1),
					Undelivery.valueOf(row.getString(1)).label(), row.getInt(2)))
			.list()
			.stream()
			.filter((state) -> state.count() > 0)
			.toList();
	}

	private static String narrowed(Selection selection) {
		return (selection.unit() != null) ? " and n.recipient in (select id from person where unit = :unit)" : "";
	}

	private Map<String, Object> parameters(Selection selection) {
		Map<String, Object> parameters = selection.parameters();
		parameters.put("anHourAgo", OffsetDateTime.now(this.clock).minusHours(1));
		parameters.put("dayBefore", selection.lastWorked().atStartOfDay(this.clock.getZone()).toOffsetDateTime());
		return parameters;
	}

	/** The newest first. */
	List<Line> lines(Selection selection, Undelivery state, @Nullable String after) {
		Map<String, Object> parameters = parameters(selection);
		parameters.put("limit", Page.SIZE + 1);
		if (after != null) {
			parameters.put("after", after);
		}
		return this.jdbc
			.sql("""
					select x.id, x.subject, x.recipient, x.created_at, x.attempts, x.last_error,
					(select p.id_ from act_hi_procinst p where p.business_key_ = x.business_key
					and p.super_process_instance_id_ is null order by p.start_time_, p.id_ limit 1)
					from (select * from notice n where n.department = :department""" + narrowed(selection) + " and "
					+ state.condition() + ((after != null) ? " and n.id < :after" : "")
					+ " order by n.id desc limit :limit) x order by x.id desc")
			.params(parameters)
			.query((row, number) -> new Line(row.getString(1), row.getString(2), row.getString(3),
					row.getObject(4, OffsetDateTime.class), row.getInt(5), row.getString(6), row.getString(7)))
			.list();
	}

}
