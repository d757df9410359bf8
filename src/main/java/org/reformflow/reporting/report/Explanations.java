package org.reformflow.reporting.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.indicator.Severity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why contradictions are none; rows of {@code figure_explanation} are only added. */
@Component
@Transactional
public class Explanations {

	/** The unit of explanations of consolidated figures. */
	public static final String ALL_UNITS = "";

	private final JdbcClient jdbc;

	private final Clock clock;

	Explanations(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps why a contradiction is none.
	 * @param unit {@link #ALL_UNITS} for the consolidated figures
	 */
	public void add(String period, String unit, Flag flag, String text, String by) {
		this.jdbc.sql("""
				insert into figure_explanation (period_id, unit, kind, rule, words, explanation, explained_by,
				explained_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(period, unit, flag.kind().name(), flag.rule(), flag.words(), text, by,
					OffsetDateTime.now(this.clock))
			.update();
	}

	/** All of a period, the oldest first. */
	@Transactional(readOnly = true)
	public List<Explanation> ofPeriod(String period) {
		return this.jdbc.sql("""
				select period_id, unit, kind, rule, words, explanation, explained_by, explained_at
				from figure_explanation where period_id = ? order by id""")
			.param(period)
			.query(Explanations::explanation)
			.list();
	}

	/** Those of the contradictions that must be explained and are not. */
	public static List<Flag> unexplained(Collection<Flag> flags, String unit, Collection<Explanation> known) {
		return flags.stream()
			.filter((flag) -> flag.severity() == Severity.EXPLAIN)
			.filter((flag) -> known.stream().noneMatch((each) -> each.unit().equals(unit) && each.explains(flag)))
			.toList();
	}

	private static Explanation explanation(ResultSet row, int number) throws SQLException {
		return new Explanation(row.getString(1), row.getString(2), Flag.Kind.valueOf(row.getString(3)),
				row.getString(4), row.getString(5), row.getString(6), row.getString(7),
				row.getObject(8, OffsetDateTime.class));
	}

}
