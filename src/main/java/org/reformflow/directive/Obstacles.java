package org.reformflow.directive;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Obstacles (vướng mắc): a unit raises one, the office gathers and gives its opinion, the
 * director decides.
 */
@Service
@Transactional
class Obstacles {

	/** What the director may decide. */
	enum Decision {

		ADJUST_DEADLINE("Điều chỉnh thời hạn"), ADJUST_CONTENT("Điều chỉnh nội dung"), OTHER_UNIT("Giao đơn vị khác"),
		NONE("Không thay đổi");

		private final String label;

		Decision(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

	}

	/** An obstacle and what became of it; state RAISED, GATHERED or DECIDED. */
	record Obstacle(String id, String assignmentId, String raisedBy, OffsetDateTime raisedAt, String text,
			@Nullable String opinion, String state, @Nullable Decision decision, @Nullable String decisionText,
			@Nullable String decidedBy, @Nullable OffsetDateTime decidedAt) {
	}

	private static final String SELECT = """
			select id, assignment_id, raised_by, raised_at, text, opinion, state, decision, decision_text, decided_by,
			decided_at from obstacle""";

	private final JdbcClient jdbc;

	private final AssignmentTable assignments;

	private final EventLog events;

	private final Clock clock;

	Obstacles(JdbcClient jdbc, AssignmentTable assignments, EventLog events, Clock clock) {
		this.jdbc = jdbc;
		this.assignments = assignments;
		this.events = events;
		this.clock = clock;
	}

	String raise(String assignmentId, String text, String raisedBy) {
		String id = UUID.randomUUID().toString();
		this.jdbc.sql("""
				insert into obstacle (id, assignment_id, raised_by, raised_at, text, state)
				values (?, ?, ?, ?, ?, 'RAISED')""")
			.params(id, assignmentId, raisedBy, OffsetDateTime.now(this.clock), text)
			.update();
		record(assignmentId, EventKind.OBSTACLE_RAISED, text);
		return id;
	}

	void giveOpinion(String id, String opinion) {
		this.jdbc.sql("update obstacle set opinion = ?, state = 'GATHERED' where id = ?").params(opinion, id).update();
		record(get(id).assignmentId(), EventKind.OBSTACLE_OPINION, opinion);
	}

	void decide(String id, Decision decision, @Nullable String text, String decidedBy) {
		this.jdbc.sql("""
				update obstacle set decision = ?, decision_text = ?, decided_by = ?, decided_at = ?, state = 'DECIDED'
				where id = ?""").params(decision.name(), text, decidedBy, OffsetDateTime.now(this.clock), id).update();
		record(get(id).assignmentId(), EventKind.OBSTACLE_DECIDED,
				decision.label() + ((text != null) ? ": " + text : ""));
	}

	Obstacle get(String id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(Obstacle.class).single();
	}

	List<Obstacle> ofDirective(String directiveId) {
		return this.jdbc
			.sql(SELECT
					+ " where assignment_id in (select id from assignment where directive_id = ?) order by raised_at")
			.param(directiveId)
			.query(Obstacle.class)
			.list();
	}

	private void record(String assignmentId, EventKind kind, String text) {
		this.events.record(this.assignments.get(assignmentId).directiveId(), assignmentId, kind, text);
	}

}
