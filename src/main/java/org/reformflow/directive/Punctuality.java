package org.reformflow.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.Term;
import org.reformflow.deadline.TermPolicy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether units did their assignments in time. An assignment is judged once: on the day
 * on which it was reported, if that was in time and was verified, or else on its last
 * day. One that rests, was refused or waits for its confirmation in time is not judged,
 * and one without a deadline never is.
 */
@Component
public class Punctuality {

	private static final String SELECT = """
			select lead_unit, state, current_due, reported_at from assignment
			where department = :department and lead_unit in (:units) and current_due is not null and not suspended
			and state not in ('DRAFT', 'PENDING', 'REFUSED', 'WITHDRAWN')
			and (current_due between :from and :to or reported_at >= :begin and reported_at < :end)
			order by lead_unit""";

	private final JdbcClient jdbc;

	private final TermPolicy terms;

	private final Clock clock;

	Punctuality(JdbcClient jdbc, TermPolicy terms, Clock clock) {
		this.jdbc = jdbc;
		this.terms = terms;
		this.clock = clock;
	}

	/**
	 * What was judged within some days, both included; one statement. Units without
	 * anything judged are left out.
	 */
	@Transactional(readOnly = true)
	public List<UnitPunctuality> ofUnits(String department, Collection<String> units, LocalDate from, LocalDate to) {
		Map<String, List<Boolean>> judged = new LinkedHashMap<>();
		for (Row row : units.isEmpty() ? List.<Row>of() : rows(department, units, from, to)) {
			Boolean onTime = onTime(row, from, to);
			if (onTime != null) {
				judged.computeIfAbsent(row.unit(), (unit) -> new ArrayList<>()).add(onTime);
			}
		}
		return judged.entrySet()
			.stream()
			.map((unit) -> unit.getValue()
				.stream()
				.collect(Collectors.teeing(Collectors.filtering((onTime) -> onTime, Collectors.counting()),
						Collectors.counting(),
						(onTime, all) -> new UnitPunctuality(unit.getKey(), onTime.intValue(), (int) (all - onTime)))))
			.toList();
	}

	/** Null when it is not to be judged within the days. */
	private @Nullable Boolean onTime(Row row, LocalDate from, LocalDate to) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate reported = row.reportedOn();
		boolean inTime = this.terms.termOfDone(row.due(), (reported != null) ? reported : today) == Term.IN_TERM;
		if (inTime) {
			return (reported != null && row.state() == AssignmentState.DONE && within(reported, from, to))
					? Boolean.TRUE : null;
		}
		return within(row.due(), from, to) ? Boolean.FALSE : null;
	}

	private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
		return !day.isBefore(from) && !day.isAfter(to);
	}

	private List<Row> rows(String department, Collection<String> units, LocalDate from, LocalDate to) {
		return this.jdbc.sql(SELECT)
			.param("department", department)
			.param("units", units)
			.param("from", from)
			.param("to", to)
			.param("begin", from.atStartOfDay(this.clock.getZone()).toOffsetDateTime())
			.param("end", to.plusDays(1).atStartOfDay(this.clock.getZone()).toOffsetDateTime())
			.query((row, number) -> {
				OffsetDateTime reported = row.getObject(4, OffsetDateTime.class);
				return new Row(row.getString(1), AssignmentState.valueOf(row.getString(2)),
						row.getObject(3, LocalDate.class),
						(reported != null) ? reported.atZoneSameInstant(this.clock.getZone()).toLocalDate() : null);
			})
			.list();
	}

	private record Row(String unit, AssignmentState state, LocalDate due, @Nullable LocalDate reportedOn) {

	}

}
