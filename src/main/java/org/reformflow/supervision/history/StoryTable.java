package org.reformflow.supervision.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.EventKind;
import org.reformflow.supervision.action.ActionKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What our tables say about the matter of an instance; each method one statement. */
@Repository
class StoryTable {

	record EventRow(OffsetDateTime at, @Nullable String actor, String what, @Nullable String words) {

	}

	record ExtensionRow(OffsetDateTime askedAt, String askedBy, String reason, LocalDate before, LocalDate after,
			String state, @Nullable String decidedBy, @Nullable OffsetDateTime decidedAt,
			@Nullable String decisionReason) {

	}

	record ObstacleRow(OffsetDateTime raisedAt, String raisedBy, String text, @Nullable String opinion,
			@Nullable String decision, @Nullable String words, @Nullable String decidedBy,
			@Nullable OffsetDateTime decidedAt) {

	}

	record FigureRow(OffsetDateTime at, String metric, BigDecimal amount, @Nullable String unit,
			@Nullable String comparator, @Nullable BigDecimal target, String by) {

	}

	/** A cell of a decision table that was evaluated. */
	record CellRow(String evaluation, String table, LocalDateTime at, boolean input, @Nullable String clause,
			@Nullable String text, @Nullable BigDecimal number) {

	}

	private final JdbcClient jdbc;

	StoryTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of an assignment, or of a directive without its assignments. */
	List<EventRow> events(@Nullable String businessKey, @Nullable String assignment) {
		return this.jdbc
			.sql("select at, actor, kind, text from directive_event where " + ((assignment != null)
					? "assignment_id = :assignment" : "directive_id = :key and assignment_id is null") + " order by id")
			.param("assignment", assignment)
			.param("key", businessKey)
			.query((row, number) -> new EventRow(row.getObject("at", OffsetDateTime.class), row.getString("actor"),
					EventKind.valueOf(row.getString("kind")).label(), row.getString("text")))
			.list();
	}

	/** What those who supervise did to it, and why. */
	List<EventRow> actions(String instance, @Nullable String businessKey, @Nullable String assignment) {
		return this.jdbc.sql("""
				select at, actor, kind, reason, detail from supervision_action where business_key = :key
				and (process_instance = :instance or assignment_id = :assignment) order by id""")
			.param("key", businessKey)
			.param("instance", instance)
			.param("assignment", assignment)
			.query((row, number) -> new EventRow(row.getObject("at", OffsetDateTime.class), row.getString("actor"),
					"Giám sát: " + ActionKind.valueOf(row.getString("kind")).label(),
					row.getString("reason")
							+ ((row.getString("detail") != null) ? "\n" + row.getString("detail") : "")))
			.list();
	}

	/** Where an application came to; what people wrote about it stays with them. */
	List<EventRow> applicationStates(@Nullable String businessKey) {
		return this.jdbc.sql("select at, actor, state from application_event where application_id = :key order by id")
			.param("key", businessKey)
			.query((row, number) -> new EventRow(row.getObject("at", OffsetDateTime.class), row.getString("actor"),
					ApplicationWords.state(row.getString("state")), null))
			.list();
	}

	List<ExtensionRow> extensions(@Nullable String assignment) {
		return this.jdbc.sql("""
				select asked_at, asked_by, reason, previous_due, new_due, state, decided_by, decided_at, decision_reason
				from extension where assignment_id = :assignment order by asked_at, id""")
			.param("assignment", assignment)
			.query((row, number) -> new ExtensionRow(row.getObject("asked_at", OffsetDateTime.class),
					row.getString("asked_by"), row.getString("reason"), row.getObject("previous_due", LocalDate.class),
					row.getObject("new_due", LocalDate.class), row.getString("state"), row.getString("decided_by"),
					row.getObject("decided_at", OffsetDateTime.class), row.getString("decision_reason")))
			.list();
	}

	List<ObstacleRow> obstacles(@Nullable String assignment) {
		return this.jdbc.sql("""
				select raised_at, raised_by, text, opinion, decision, decision_text, decided_by, decided_at
				from obstacle where assignment_id = :assignment order by raised_at, id""")
			.param("assignment", assignment)
			.query((row, number) -> new ObstacleRow(row.getObject("raised_at", OffsetDateTime.class),
					row.getString("raised_by"), row.getString("text"), row.getString("opinion"),
					row.getString("decision"), row.getString("decision_text"), row.getString("decided_by"),
					row.getObject("decided_at", OffsetDateTime.class)))
			.list();
	}

	List<FigureRow> figures(@Nullable String assignment) {
		return this.jdbc.sql("""
				select f.at, f.metric, f.amount, f.unit, t.comparator, t.amount target, f.stated_by from figure f
				left join target t on t.id = f.target_id where f.assignment_id = :assignment order by f.id""")
			.param("assignment", assignment)
			.query((row, number) -> new FigureRow(row.getObject("at", OffsetDateTime.class), row.getString("metric"),
					row.getBigDecimal("amount"), row.getString("unit"), row.getString("comparator"),
					row.getBigDecimal("target"), row.getString("stated_by")))
			.list();
	}

	/** Cells in the order of the evaluations, what was asked first. */
	List<CellRow> evaluations(String instance) {
		return this.jdbc.sql("""
				select d.id_ evaluation, d.dec_def_name_, d.eval_time_, 1 asked, c.clause_name_, c.text_, c.long_,
				c.double_ from act_hi_decinst d join act_hi_dec_in c on c.dec_inst_id_ = d.id_
				where d.proc_inst_id_ = :instance
				union all
				select d.id_, d.dec_def_name_, d.eval_time_, 0, c.clause_name_, c.text_, c.long_, c.double_
				from act_hi_decinst d join act_hi_dec_out c on c.dec_inst_id_ = d.id_
				where d.proc_inst_id_ = :instance
				order by 3, 1, 4 desc""")
			.param("instance", instance)
			.query((row, number) -> new CellRow(row.getString("evaluation"), row.getString("dec_def_name_"),
					row.getObject("eval_time_", LocalDateTime.class), row.getInt("asked") == 1,
					row.getString("clause_name_"), row.getString("text_"),
					(row.getBigDecimal("long_") != null) ? row.getBigDecimal("long_") : row.getBigDecimal("double_")))
			.list();
	}

}
