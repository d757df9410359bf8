package org.reformflow.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of assignments and obstacles; one statement each, whatever their number. */
@Repository
class ProgressTable {

	/** Numbers of a unit by the words of the query. */
	record Count(String unit, String what, int number) {

	}

	private static final String OPEN = """
			select lead_unit, case when suspended then 'suspended'
			when state = 'AWAITING_CONFIRMATION' then 'awaitingConfirmation'
			when current_due is null then 'noDeadline'
			when current_due < :today then 'late'
			when current_due <= :soon then 'dueSoon' else 'inTerm' end as what, count(*) as number
			from assignment where department = :department
			and state in ('PENDING', 'ASSIGNED', 'REFUSED', 'IN_PROGRESS', 'RETURNED', 'AWAITING_CONFIRMATION')
			group by lead_unit, what""";

	private static final String DONE = """
			select lead_unit, case when current_due is null then 'doneNoDeadline'
			when reported_on > current_due then 'doneLate' else 'doneOnTime' end as what, count(*) as number
			from assignment where department = :department and reported_on between :from and :to and state = 'DONE'
			group by lead_unit, what""";

	private static final String OBSTACLES = """
			select a.lead_unit, 'obstaclesOpen' as what, count(*) as number from assignment a
			join obstacle o on o.assignment_id = a.id and o.decided_at is null
			where a.department = :department
			and a.state in ('PENDING', 'ASSIGNED', 'REFUSED', 'IN_PROGRESS', 'RETURNED', 'AWAITING_CONFIRMATION')
			group by a.lead_unit""";

	private final JdbcClient jdbc;

	ProgressTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Open assignments as they stand.
	 * @param soon the last day that is due soon
	 */
	List<Count> open(String department, LocalDate today, LocalDate soon) {
		return counts(OPEN, Map.of("department", department, "today", today, "soon", soon));
	}

	/** Assignments that were reported on days of a span, both included, and verified. */
	List<Count> done(String department, LocalDate from, LocalDate to) {
		return counts(DONE, Map.of("department", department, "from", from, "to", to));
	}

	/** Obstacles of open assignments that nobody has decided. */
	List<Count> obstacles(String department) {
		return counts(OBSTACLES, Map.of("department", department));
	}

	private List<Count> counts(String sql, Map<String, ?> parameters) {
		return this.jdbc.sql(sql)
			.params(parameters)
			.query((row, number) -> new Count(row.getString(1), row.getString(2), row.getInt(3)))
			.list();
	}

}
