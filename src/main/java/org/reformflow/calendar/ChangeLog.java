package org.reformflow.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was changed, what that did to deadlines, and what the office decided. */
@Component
class ChangeLog {

	private final JdbcClient jdbc;

	private final JdbcOperations batches;

	private final AuditTrail trail;

	ChangeLog(JdbcClient jdbc, JdbcOperations batches, AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
		this.batches = batches;
	}

	LoggedChange change(long id) {
		List<LoggedChange.Day> days = this.jdbc
			.sql("select * from calendar_change_day where change_id = ? order by on_day")
			.params(id)
			.query((row, number) -> new LoggedChange.Day(row.getObject("on_day", LocalDate.class), row(row, "_before"),
					row(row, "_after")))
			.list();
		return this.jdbc.sql("select * from calendar_change where id = ?")
			.params(id)
			.query((row, number) -> new LoggedChange(id, row.getString("department"),
					CalendarChange.Source.valueOf(row.getString("source")),
					Objects.requireNonNullElse(row.getString("note"), ""),
					Objects.requireNonNullElse(row.getString("warnings"), ""), row.getString("hours_before"),
					row.getString("hours_after"), row.getString("changed_by"),
					row.getObject("changed_at", OffsetDateTime.class), days))
			.single();
	}

	private static LoggedChange.@Nullable Row row(ResultSet row, String when) throws SQLException {
		String type = row.getString("type" + when);
		return (type == null) ? null : new LoggedChange.Row(DayType.valueOf(type), row.getString("name" + when),
				row.getString("basis" + when));
	}

	void recordEffects(long change, List<DatedWork.Effect> effects) {
		this.batches.batchUpdate("""
				insert into calendar_effect (change_id, deadline_id, position, title, unit, last_day,
					last_working_day_before, last_working_day_after, proposed)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				IntStream.range(0, effects.size())
					.mapToObj((position) -> row(change, position, effects.get(position)))
					.toList());
	}

	private static @Nullable Object[] row(long change, int position, DatedWork.Effect effect) {
		return new @Nullable Object[] { change, effect.deadlineId(), position, effect.title(), effect.unit(),
				effect.lastDay(), effect.lastWorkingDayBefore(), effect.lastWorkingDayAfter(), effect.proposed() };
	}

	/** In the order in which they were recorded. */
	List<DatedWork.Effect> effects(long change) {
		return this.jdbc.sql("select * from calendar_effect where change_id = ? order by position")
			.params(change)
			.query((row, number) -> new DatedWork.Effect(row.getString("deadline_id"), row.getString("title"),
					row.getString("unit"), row.getObject("last_day", LocalDate.class),
					row.getObject("last_working_day_before", LocalDate.class),
					row.getObject("last_working_day_after", LocalDate.class),
					row.getObject("proposed", LocalDate.class)))
			.list();
	}

	void recordDecisions(long change, List<Decision> decisions, String reason, String by, OffsetDateTime at) {
		this.batches.batchUpdate("""
				insert into calendar_decision (change_id, deadline_id, choice, shifted_to, reason, decided_by,
					decided_at)
				values (?, ?, ?, ?, ?, ?, ?)""",
				decisions.stream()
					.map((decision) -> new @Nullable Object[] { change, decision.deadlineId(), decision.choice().name(),
							decision.shiftedTo(), reason, by, at })
					.toList());
		decisions.forEach((decision) -> this.trail.note(AuditNote.of(AuditKind.DEADLINE, "calendar.effect")
			.by(by)
			.about(decision.deadlineId())
			.with("change", change)
			.with("choice", decision.choice())
			.with("to", decision.shiftedTo())));
	}

	List<Decision> decisions(long change) {
		return this.jdbc.sql("""
				select d.* from calendar_decision d
				join calendar_effect e on e.change_id = d.change_id and e.deadline_id = d.deadline_id
				where d.change_id = ? order by e.position""")
			.params(change)
			.query((row, number) -> new Decision(row.getString("deadline_id"), Choice.valueOf(row.getString("choice")),
					row.getObject("shifted_to", LocalDate.class)))
			.list();
	}

	/** What became of an affected deadline. */
	enum Choice {

		KEEP, SHIFT,

		/** To be shifted, but closed or moved in the meantime. */
		LAPSED

	}

	/** A decision about a deadline. */
	record Decision(String deadlineId, Choice choice, @Nullable LocalDate shiftedTo) {

	}

}
