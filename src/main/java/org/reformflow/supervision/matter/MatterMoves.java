package org.reformflow.supervision.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.EventKind;
import org.reformflow.organisation.Organisation;
import org.reformflow.supervision.matter.MatterView.Move;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who moved the deadline of an assignment and why: one statement. */
@Repository
class MatterMoves {

	private final JdbcClient jdbc;

	private final Organisation organisation;

	MatterMoves(JdbcClient jdbc, Organisation organisation) {
		this.jdbc = jdbc;
		this.organisation = organisation;
	}

	/** Oldest first; none without an assignment. */
	List<Move> of(MatterTask task) {
		if (task.part() == null) {
			return List.of();
		}
		return this.jdbc.sql("""
				select coalesce(decided_at, asked_at) as at, state, coalesce(decided_by, asked_by) as person,
				previous_due, new_due, coalesce(decision_reason, reason) as reason from extension
				where assignment_id = :part
				union all select at, kind, actor, cast(null as date), cast(null as date), text from directive_event
				where assignment_id = :part and kind = 'DEADLINE_ADJUSTED' order by 1 limit 50""")
			.param("part", task.part())
			.query(this::move)
			.list();
	}

	private Move move(ResultSet row, int number) throws SQLException {
		String person = row.getString("person");
		return new Move(row.getObject("at", OffsetDateTime.class), words(row.getString("state")), name(person),
				row.getObject("previous_due", LocalDate.class), row.getObject("new_due", LocalDate.class),
				row.getString("reason"));
	}

	private @Nullable String name(@Nullable String person) {
		return (person != null) ? this.organisation.nameOf(person) : null;
	}

	private static String words(String state) {
		return switch (state) {
			case "GRANTED" -> EventKind.EXTENSION_GRANTED.label();
			case "REFUSED" -> EventKind.EXTENSION_REFUSED.label();
			case "DEADLINE_ADJUSTED" -> EventKind.DEADLINE_ADJUSTED.label();
			default -> EventKind.EXTENSION_ASKED.label();
		};
	}

}
