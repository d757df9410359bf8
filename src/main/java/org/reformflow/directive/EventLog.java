package org.reformflow.directive;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Append-only list of what happened to directives and assignments, who and when. */
@Component
class EventLog {

	/**
	 * One line of history.
	 *
	 * @param actor person id, or null when the engine acted
	 */
	record Event(OffsetDateTime at, @Nullable String actor, EventKind kind, @Nullable String text) {
	}

	/** Something happened to an assignment; published in the recording transaction. */
	record Recorded(String assignmentId, EventKind kind) {
	}

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	private final ApplicationEventPublisher publisher;

	private final Clock clock;

	EventLog(JdbcClient jdbc, JdbcTemplate batch, ApplicationEventPublisher publisher, Clock clock) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.publisher = publisher;
		this.clock = clock;
	}

	void record(String directiveId, EventKind kind, @Nullable String text) {
		record(directiveId, null, kind, text);
	}

	void record(String directiveId, @Nullable String assignmentId, EventKind kind, @Nullable String text) {
		this.jdbc.sql("""
				insert into directive_event (directive_id, assignment_id, at, actor, kind, text)
				values (?, ?, ?, ?, ?, ?)""")
			.params(directiveId, assignmentId, OffsetDateTime.now(this.clock), Actor.current().orElse(null),
					kind.name(), text)
			.update();
		if (assignmentId != null) {
			this.publisher.publishEvent(new Recorded(assignmentId, kind));
		}
	}

	/** Records that assignments were given to their units. */
	void recordAssigned(List<AssignmentRow> assignments, EventKind kind) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		String actor = Actor.current().orElse(null);
		this.batch.batchUpdate(
				"insert into directive_event (directive_id, assignment_id, at, actor, kind) values (?, ?, ?, ?, ?)",
				assignments.stream()
					.map((assignment) -> new Object[] { assignment.directiveId(), assignment.id(), now, actor,
							kind.name() })
					.toList());
	}

	List<Event> ofAssignment(String assignmentId) {
		return this.jdbc.sql("select at, actor, kind, text from directive_event where assignment_id = ? order by id")
			.param(assignmentId)
			.query(Event.class)
			.list();
	}

	/** The directive's own history, without that of its assignments. */
	List<Event> ofDirective(String directiveId) {
		return this.jdbc.sql("""
				select at, actor, kind, text from directive_event
				where directive_id = ? and assignment_id is null order by id""")
			.param(directiveId)
			.query(Event.class)
			.list();
	}

	/** Text of the newest event of a kind, for example the reason of the last return. */
	@Nullable String lastText(String directiveId, @Nullable String assignmentId, EventKind kind) {
		return this.jdbc.sql("""
				select coalesce(text, '') from directive_event where directive_id = :directive and kind = :kind
				and (assignment_id = :assignment or (assignment_id is null and cast(:assignment as varchar) is null))
				order by id desc limit 1""")
			.param("directive", directiveId)
			.param("kind", kind.name())
			.param("assignment", assignmentId)
			.query(String.class)
			.optional()
			.orElse(null);
	}

}
