package org.reformflow.apology;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many apologies units owed and sent, for other modules. */
@Component
public class ApologyCounts {

	private final JdbcClient jdbc;

	ApologyCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Of dossiers that were due within the days, the last one included: each once,
	 * without those that were in time after all or need no apology. One statement.
	 */
	public Count ofUnit(String department, String unit, LocalDate from, LocalDate to) {
		return this.jdbc.sql("""
				select count(distinct matter_id), count(distinct case when state = 'SENT' then matter_id end)
				from apology where department = ? and unit = ? and due between ? and ?
				and state in ('PREPARED', 'DRAFTED', 'SENT')""")
			.params(department, unit, from, to)
			.query((row, number) -> new Count(row.getInt(1), row.getInt(2)))
			.single();
	}

	/** Apologies of a unit. */
	public record Count(int owed, int sent) {

	}

}
