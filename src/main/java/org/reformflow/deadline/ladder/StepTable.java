package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code ladder_step}: the unique key lets a tier come once in a round. */
@Repository
class StepTable {

	private static final String COLUMNS = """
			s.id, s.ladder_id, s.round, s.tier, s.name, s.tier_offset, s.state, s.planned_at, s.at, s.collapsed_into,
			s.recipients, s.slip, s.on_meeting_list, s.answer_by, s.answer_due, s.answer_waits, s.on_answer,
			s.reset_within, s.answer, s.commitment, s.answered_by, s.answered_at""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	private final Clock clock;

	StepTable(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.clock = clock;
	}

	void insert(List<StepRow> steps) {
		this.batch.batchUpdate("""
				insert into ladder_step (id, ladder_id, round, tier, name, tier_offset, state, planned_at, at,
				collapsed_into, recipients, slip, on_meeting_list, answer_by, answer_due, answer_waits, on_answer,
				reset_within) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				steps.stream().map(StepTable::values).toList());
	}

	private static Object[] values(StepRow row) {
		return new Object[] { row.id(), row.ladderId(), row.round(), row.tier(), row.name(), row.tierOffset(),
				row.state().name(), row.plannedAt(), row.at(), row.collapsedInto(), row.recipients(), row.slip(),
				row.onMeetingList(), row.answerBy(), row.answerDue(), row.answerWaits(),
				(row.onAnswer() != null) ? row.onAnswer().name() : null, row.resetWithin() };
	}

	StepRow get(String id) {
		return this.jdbc.sql("select " + COLUMNS + " from ladder_step s where s.id = ?")
			.param(id)
			.query(StepRow.class)
			.single();
	}

	/** The records of the running round. */
	List<StepRow> ofRound(String ladderId, int round) {
		return this.jdbc.sql("select " + COLUMNS + " from ladder_step s where s.ladder_id = ? and s.round = ?")
			.params(ladderId, round)
			.query(StepRow.class)
			.list();
	}

	/** The records of the running rounds of ladders. */
	List<StepRow> ofRunningRounds(Collection<String> ladderIds) {
		return ladderIds.isEmpty() ? List.of() : this.jdbc.sql("select " + COLUMNS + """
				 from ladder_step s join ladder l on l.id = s.ladder_id and l.round = s.round
				where s.ladder_id in (:ids)""").param("ids", ladderIds).query(StepRow.class).list();
	}

	/** All records of ladders, newest first. */
	List<StepRow> ofLadders(Collection<String> ladderIds) {
		return ladderIds.isEmpty() ? List.of()
				: this.jdbc
					.sql("select " + COLUMNS
							+ " from ladder_step s where s.ladder_id in (:ids) order by s.at desc, s.tier_offset desc")
					.param("ids", ladderIds)
					.query(StepRow.class)
					.list();
	}

	/** All records of a matter's ladder, oldest first. */
	List<StepRow> ofLadder(String ladderId) {
		return this.jdbc
			.sql("select " + COLUMNS + " from ladder_step s where s.ladder_id = ? order by s.at, s.tier_offset")
			.param(ladderId)
			.query(StepRow.class)
			.list();
	}

	/** The ladders of a department whose matter is on the list for the weekly meeting. */
	List<LadderRow> meetingList(String department, int limit) {
		return this.jdbc
			.sql("""
					select l.id, l.department, l.owner, l.matter_id, l.kind, l.priority, l.business_key, l.deadline_kind,
					l.deadline_words, l.set_on, l.last_day, l.period, l.reset_day, l.reset_offset, l.round, l.state,
					l.next_at, l.process_instance_id, l.started_at from ladder l
					where l.department = ? and l.state = 'RUNNING' and exists (select 1 from ladder_step s
					where s.ladder_id = l.id and s.round = l.round and s.on_meeting_list) order by l.last_day, l.id limit ?""")
			.params(department, limit)
			.query(LadderRow.class)
			.list();
	}

	void setAnswer(String id, String answer, @Nullable LocalDate commitment, String by) {
		this.jdbc
			.sql("update ladder_step set answer = ?, commitment = ?, answered_by = ?, answered_at = ? where id = ?")
			.params(answer, commitment, by, OffsetDateTime.now(this.clock), id)
			.update();
	}

}
