package org.reformflow.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests to extend a deadline: made in writing before the deadline, with a reason and a
 * later date; the original deadline is kept and every version stays (domain.md 2.6).
 */
@Service
@Transactional
class Extensions {

	/** A request and what became of it; state ASKED, GRANTED or REFUSED. */
	record Extension(String id, String assignmentId, String askedBy, OffsetDateTime askedAt, String reason,
			LocalDate previousDue, LocalDate newDue, String state, @Nullable String decidedBy,
			@Nullable OffsetDateTime decidedAt, @Nullable String decisionReason) {

		long days() {
			return ChronoUnit.DAYS.between(this.previousDue, this.newDue);
		}

	}

	private static final String SELECT = """
			select id, assignment_id, asked_by, asked_at, reason, previous_due, new_due, state, decided_by, decided_at,
			decision_reason from extension""";

	private final JdbcClient jdbc;

	private final AssignmentTable assignments;

	private final EventLog events;

	private final Clock clock;

	Extensions(JdbcClient jdbc, AssignmentTable assignments, EventLog events, Clock clock) {
		this.jdbc = jdbc;
		this.assignments = assignments;
		this.events = events;
		this.clock = clock;
	}

	void ask(String assignmentId, LocalDate newDue, String reason, String askedBy) {
		AssignmentRow assignment = this.assignments.get(assignmentId);
		LocalDate due = assignment.currentDue();
		if (due == null) {
			throw new Refusal("Nhiệm vụ này không có thời hạn nên không cần xin gia hạn.");
		}
		if (LocalDate.now(this.clock).isAfter(due)) {
			throw new Refusal(
					"Đã quá hạn %s: đề nghị gia hạn phải gửi trước khi hết hạn. Hãy nêu vướng mắc để được xem xét."
						.formatted(VietnameseDates.words(due)));
		}
		if (!newDue.isAfter(due)) {
			throw new Refusal("Ngày gia hạn phải sau thời hạn hiện tại %s.".formatted(VietnameseDates.words(due)));
		}
		if (open(assignmentId).isPresent()) {
			throw new Refusal(
					"Đang có một đề nghị gia hạn chờ quyết định: hãy đợi kết quả trước khi gửi đề nghị khác.");
		}
		this.jdbc.sql("""
				insert into extension (id, assignment_id, asked_by, asked_at, reason, previous_due, new_due, state)
				values (?, ?, ?, ?, ?, ?, ?, 'ASKED')""")
			.params(UUID.randomUUID().toString(), assignmentId, askedBy, OffsetDateTime.now(this.clock), reason, due,
					newDue)
			.update();
		this.events.record(assignment.directiveId(), assignmentId, EventKind.EXTENSION_ASKED,
				"Đến " + VietnameseDates.words(newDue) + ": " + reason);
	}

	Optional<Extension> open(String assignmentId) {
		return ofAssignment(assignmentId).stream().filter((extension) -> extension.state().equals("ASKED")).findFirst();
	}

	Extension get(String id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(Extension.class).single();
	}

	List<Extension> ofAssignment(String assignmentId) {
		return this.jdbc.sql(SELECT + " where assignment_id = ? order by asked_at")
			.param(assignmentId)
			.query(Extension.class)
			.list();
	}

	List<Extension> ofDirective(String directiveId) {
		return this.jdbc
			.sql(SELECT
					+ " where assignment_id in (select id from assignment where directive_id = ?) order by asked_at")
			.param(directiveId)
			.query(Extension.class)
			.list();
	}

	/** Decides a request and returns the deadline now in force. */
	LocalDate decide(String id, boolean grant, @Nullable String reason, String decidedBy) {
		Extension extension = get(id);
		AssignmentRow assignment = this.assignments.get(extension.assignmentId());
		this.jdbc
			.sql("update extension set state = ?, decided_by = ?, decided_at = ?, decision_reason = ? where id = ?")
			.params(grant ? "GRANTED" : "REFUSED", decidedBy, OffsetDateTime.now(this.clock), reason, id)
			.update();
		if (grant) {
			this.assignments.setDue(assignment.id(), extension.newDue());
		}
		this.events.record(assignment.directiveId(), assignment.id(),
				grant ? EventKind.EXTENSION_GRANTED : EventKind.EXTENSION_REFUSED,
				"Đến " + VietnameseDates.words(extension.newDue()) + ((reason != null) ? ": " + reason : ""));
		return grant ? extension.newDue() : extension.previousDue();
	}

}
