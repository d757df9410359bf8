package org.reformflow.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.reformflow.initiative.application.ApplicationState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many initiatives units handed in, against their quota. */
@Component
public class InitiativeCounts {

	private static final String SELECT = """
			select u.unit, sum(u.quota), sum(u.submitted), sum(u.recognised)
			from (select cu.unit as unit, cu.quota as quota,
					sum(case when not a.late and a.state in (:counted) then 1 else 0 end) as submitted,
					sum(case when a.state = 'RECOGNISED' then 1 else 0 end) as recognised
				from campaign c
				join campaign_unit cu on cu.campaign_id = c.id
				left join application a on a.campaign_id = c.id and a.unit = cu.unit
				where c.department = :department and c.last_day between :from and :to and c.last_day < :today
					and cu.unit in (:units)
				group by cu.id, cu.unit, cu.quota) u
			group by u.unit
			order by u.unit""";

	private final JdbcClient jdbc;

	private final Clock clock;

	InitiativeCounts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Of the calls whose last day is over and lies within some days, both included; one
	 * statement. Units that owed nothing in them are left out.
	 */
	@Transactional(readOnly = true)
	public List<UnitInitiatives> ofUnits(String department, Collection<String> units, LocalDate from, LocalDate to) {
		return units.isEmpty() ? List.of() : this.jdbc.sql(SELECT)
			.param("counted",
					Arrays.stream(ApplicationState.values()).filter(ApplicationState::counts).map(Enum::name).toList())
			.param("department", department)
			.param("from", from)
			.param("to", to)
			.param("today", LocalDate.now(this.clock))
			.param("units", units)
			.query((row, number) -> new UnitInitiatives(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
			.list();
	}

}
