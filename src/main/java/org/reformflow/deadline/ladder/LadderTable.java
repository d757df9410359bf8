package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.ladder.LadderPlanner.Plan;
import org.reformflow.process.TransactionValues;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code ladder}. */
@Repository
class LadderTable {

	private static final String SELECT = """
			select id, department, owner, matter_id, kind, priority, business_key, deadline_kind, deadline_words, set_on,
			last_day, period, reset_day, reset_offset, round, state, next_at, process_instance_id, started_at from ladder""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	private final Clock clock;

	/** When the next tiers come of ladders that this transaction changed. */
	private final TransactionValues<String, Optional<Instant>> next = new TransactionValues<>();

	LadderTable(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.clock = clock;
	}

	void insert(List<Plan> plans) {
		plans.forEach((plan) -> this.next.put(plan.ladder().id(), Optional.ofNullable(plan.nextAt())));
		this.batch.batchUpdate("""
				insert into ladder (id, department, owner, matter_id, kind, priority, business_key, deadline_kind,
				deadline_words, set_on, last_day, period, round, state, next_at, started_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", plans, 100, (insert, plan) -> {
			LadderRow row = plan.ladder();
			insert.setString(1, row.id());
			insert.setString(2, row.department());
			insert.setString(3, row.owner());
			insert.setString(4, row.matterId());
			insert.setString(5, row.kind());
			insert.setString(6, row.priority());
			insert.setString(7, row.businessKey());
			insert.setString(8, row.deadlineKind().name());
			insert.setString(9, row.deadlineWords());
			insert.setObject(10, row.setOn());
			insert.setObject(11, row.lastDay());
			insert.setString(12, row.period());
			insert.setInt(13, row.round());
			insert.setString(14, row.state().name());
			insert.setObject(15, utc(plan.nextAt()));
			insert.setObject(16, row.startedAt());
		});
	}

	LadderRow get(String id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(LadderRow.class).single();
	}

	/** When the next tier of a ladder comes; nothing when none does. */
	Optional<Instant> nextAt(String id) {
		return this.next.get(id, (read) -> Optional.ofNullable(get(read).nextAt()).map(OffsetDateTime::toInstant));
	}

	/** The ladder, locked: whoever changes it comes alone. */
	LadderRow lock(String id) {
		return this.jdbc.sql(SELECT + " where id = ? for update").param(id).query(LadderRow.class).single();
	}

	/** The ladder of a matter that has not ended, locked. */
	Optional<LadderRow> lock(String owner, String matterId) {
		return this.jdbc.sql(SELECT + " where owner = ? and matter_id = ? and state <> 'ENDED' for update")
			.params(owner, matterId)
			.query(LadderRow.class)
			.optional();
	}

	/** The ladder of a matter that has ended, locked. */
	Optional<LadderRow> lockEnded(String owner, String matterId) {
		return this.jdbc.sql(SELECT + " where owner = ? and matter_id = ? and state = 'ENDED' for update")
			.params(owner, matterId)
			.query(LadderRow.class)
			.optional();
	}

	List<LadderRow> ofMatters(String owner, Collection<String> matterIds) {
		return matterIds.isEmpty() ? List.of()
				: this.jdbc.sql(SELECT + " where owner = :owner and matter_id in (:ids)")
					.param("owner", owner)
					.param("ids", matterIds)
					.query(LadderRow.class)
					.list();
	}

	/** The ladders of ids that matters of these owners may have. */
	List<LadderRow> ofMatters(Collection<String> owners, Collection<String> matterIds) {
		return this.jdbc.sql(SELECT + " where owner in (:owners) and matter_id in (:ids) order by started_at, id")
			.param("owners", owners)
			.param("ids", matterIds)
			.query(LadderRow.class)
			.list();
	}

	/** Running and paused ladders of a department, by id, after an id. */
	List<LadderRow> open(String department, String afterId, int limit) {
		return this.jdbc
			.sql(SELECT + " where department = ? and state in ('RUNNING', 'PAUSED') and id > ? order by id limit ?")
			.params(department, afterId, limit)
			.query(LadderRow.class)
			.list();
	}

	/** Notes the process instances of ladders, by ladder id. */
	void setStarted(Map<String, String> processInstances) {
		this.batch.batchUpdate("update ladder set process_instance_id = ? where id = ?",
				processInstances.entrySet()
					.stream()
					.map((entry) -> new Object[] { entry.getValue(), entry.getKey() })
					.toList());
	}

	/** Stores what a step or an answer changed. */
	void setCourse(LadderRow ladder, @Nullable Instant nextAt) {
		this.next.put(ladder.id(), Optional.ofNullable(nextAt));
		this.jdbc.sql("""
				update ladder set last_day = ?, period = ?, reset_day = ?, reset_offset = ?, round = ?, next_at = ?
				where id = ?""")
			.params(ladder.lastDay(), ladder.period(), ladder.resetDay(), ladder.resetOffset(), ladder.round(),
					utc(nextAt), ladder.id())
			.update();
	}

	/** No tier comes in the new state until a course is set. */
	void setState(String id, LadderRow.State state) {
		this.next.put(id, Optional.empty());
		this.jdbc.sql("update ladder set state = ?, ended_at = ?, next_at = null where id = ?")
			.params(state.name(), (state == LadderRow.State.ENDED) ? OffsetDateTime.now(this.clock) : null, id)
			.update();
	}

	void setDeadline(String id, LocalDate setOn, @Nullable String words, DeadlineKind kind) {
		this.jdbc.sql("update ladder set set_on = ?, deadline_words = ?, deadline_kind = ? where id = ?")
			.params(setOn, words, kind.name(), id)
			.update();
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

}
