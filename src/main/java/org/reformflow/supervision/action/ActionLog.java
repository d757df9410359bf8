package org.reformflow.supervision.action;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** Append-only list of what those who supervise did: table {@code supervision_action}. */
@Component
class ActionLog {

	static final int PAGE = 50;

	private final JdbcClient jdbc;

	private final Organisation organisation;

	private final Clock clock;

	private final AuditTrail trail;

	ActionLog(JdbcClient jdbc, Organisation organisation, Clock clock, AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * What an action was about; each part may be missing.
	 *
	 * @param matter business key
	 */
	record Target(@Nullable String matter, @Nullable String instance, @Nullable String assignment,
			@Nullable String task) {

		static final Target NONE = new Target(null, null, null, null);

	}

	/**
	 * A line for readers.
	 *
	 * @param detail what came of it
	 */
	record Line(long id, OffsetDateTime at, String actorName, String kind, String label,
			@Nullable String processInstance, String reason, @Nullable String detail) {

	}

	/** Writes a line and returns its number. */
	long record(Acting.Actor actor, ActionKind kind, Target target, String reason, String detail) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into supervision_action (at, actor, department, kind, business_key, process_instance,
				assignment_id, task, reason, detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(OffsetDateTime.now(this.clock), actor.id(), actor.department(), kind.name(), target.matter(),
					target.instance(), target.assignment(), target.task(), reason, detail)
			.update(key, "id");
		long id = Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
		this.trail.note(AuditNote.of(AuditKind.DECISION, "supervision." + kind.name())
			.by(actor.id())
			.in(actor.department())
			.about((target.matter() != null) ? target.matter() : target.instance())
			.with("action", id)
			.with("assignment", target.assignment())
			.with("task", target.task())
			.sealing(reason));
		return id;
	}

	/**
	 * The newest lines first, a page of them.
	 * @param matter business key, or null for all of the department
	 * @param before number of the last line seen, or null
	 */
	List<Line> lines(String department, @Nullable String matter, @Nullable Long before) {
		return this.jdbc.sql("""
				select id, at, actor, kind, process_instance, reason, detail from supervision_action
				where department = :department and id < :before %s
				order by id desc limit :page""".formatted((matter != null) ? "and business_key = :matter" : ""))
			.param("department", department)
			.param("matter", matter)
			.param("before", (before != null) ? before : Long.MAX_VALUE)
			.param("page", PAGE)
			.query((row, number) -> new Line(row.getLong("id"), row.getObject("at", OffsetDateTime.class),
					this.organisation.nameOf(row.getString("actor")), row.getString("kind"),
					ActionKind.valueOf(row.getString("kind")).label(), row.getString("process_instance"),
					row.getString("reason"), row.getString("detail")))
			.list();
	}

}
