package org.reformflow.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;
import org.reformflow.process.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code assignment} and their coordinators. */
@Repository
class AssignmentTable {

	private static final String SELECT = """
			select id, directive_id, item_id, department, lead_unit, text, area, state, suspended, officer, percent_done,
			deadline_kind, deadline_raw, original_due, current_due, process_instance_id, reported_at, verified_at,
			closed_at, replaced_by, priority, public_dossier, dossier_code, dossier_applicant from assignment""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	private final Clock clock;

	private final AuditTrail trail;

	AssignmentTable(JdbcClient jdbc, JdbcTemplate batch, Clock clock, AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
		this.batch = batch;
		this.clock = clock;
	}

	AssignmentRow get(String id) {
		return find(id).orElseThrow(() -> new Refusal("Không tìm thấy nhiệm vụ có mã " + id + "."));
	}

	Optional<AssignmentRow> find(String id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(AssignmentRow.class).optional();
	}

	/** In the order of the breakdown. */
	List<AssignmentRow> ofDirective(String directiveId) {
		return this.jdbc.sql(SELECT + """
				 where directive_id = ? order by
				(select position from directive_item where directive_item.id = assignment.item_id), lead_unit""")
			.param(directiveId)
			.query(AssignmentRow.class)
			.list();
	}

	List<AssignmentRow> ofItem(String itemId) {
		return this.jdbc.sql(SELECT + " where item_id = ?").param(itemId).query(AssignmentRow.class).list();
	}

	List<AssignmentRow> byId(Collection<String> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(SELECT + " where id in (:ids)").param("ids", ids).query(AssignmentRow.class).list();
	}

	/** Assignments issued but not yet started as process instances. */
	List<AssignmentRow> pending(String directiveId, int limit) {
		return this.jdbc.sql(SELECT + " where directive_id = ? and state = 'PENDING' order by id limit ?")
			.params(directiveId, limit)
			.query(AssignmentRow.class)
			.list();
	}

	boolean hasPending(String directiveId) {
		return !pending(directiveId, 1).isEmpty();
	}

	/**
	 * Turns a directive's drafts into pending assignments and returns how many there are.
	 */
	int release(String directiveId) {
		return this.jdbc.sql("update assignment set state = 'PENDING' where directive_id = ? and state = 'DRAFT'")
			.param(directiveId)
			.update();
	}

	/** Notes the process instances of started assignments, id to process instance id. */
	void setStarted(Map<String, String> processInstances) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.batch.batchUpdate(
				"update assignment set state = 'ASSIGNED', process_instance_id = ?, started_at = ? where id = ?",
				processInstances.entrySet()
					.stream()
					.map((entry) -> new Object[] { entry.getValue(), now, entry.getKey() })
					.toList());
	}

	void setState(String id, AssignmentState state) {
		this.jdbc.sql("update assignment set state = ? where id = ?").params(state.name(), id).update();
	}

	void setAccepted(String id, String officer) {
		this.jdbc.sql("update assignment set state = 'IN_PROGRESS', officer = ? where id = ?")
			.params(officer, id)
			.update();
	}

	/** Keeps an assignment from being changed elsewhere until the transaction ends. */
	void lock(String id) {
		this.jdbc.sql("select id from assignment where id = ? for update").param(id).query(String.class).optional();
	}

	void setOfficer(String id, String officer) {
		this.jdbc.sql("update assignment set officer = ? where id = ?").params(officer, id).update();
	}

	void setPercent(String id, int percent) {
		this.jdbc.sql("update assignment set percent_done = ? where id = ?").params(percent, id).update();
	}

	/** The moment of reporting decides on time or late (domain.md 2.6). */
	void setReported(String id) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.jdbc.sql("""
				update assignment set state = 'AWAITING_CONFIRMATION', percent_done = 100, reported_at = ?,
				reported_on = ? where id = ?""").params(now, now.toLocalDate(), id).update();
	}

	void setReturned(String id) {
		this.jdbc.sql("update assignment set state = 'RETURNED', reported_at = null, reported_on = null where id = ?")
			.param(id)
			.update();
	}

	void setVerified(String id, String by) {
		this.jdbc.sql("update assignment set verified_at = ?, verified_by = ? where id = ?")
			.params(OffsetDateTime.now(this.clock), by, id)
			.update();
	}

	/** Closes an assignment once; false when it was closed before. */
	boolean close(String id, AssignmentState state) {
		return this.jdbc.sql("update assignment set state = ?, closed_at = ? where id = ? and closed_at is null")
			.params(state.name(), OffsetDateTime.now(this.clock), id)
			.update() == 1;
	}

	void setSuspended(String id, boolean suspended) {
		this.jdbc.sql("update assignment set suspended = ? where id = ?").params(suspended, id).update();
	}

	void setDue(String id, LocalDate due) {
		this.jdbc.sql("update assignment set current_due = ? where id = ?").params(due, id).update();
		this.trail.note(AuditNote.of(AuditKind.DEADLINE, "assignment.due").about(id).with("to", due));
	}

	void setText(String id, String text) {
		this.jdbc.sql("update assignment set text = ? where id = ?").params(text, id).update();
	}

	void setReplacedBy(String id, String replacement) {
		this.jdbc.sql("update assignment set replaced_by = ? where id = ?").params(replacement, id).update();
	}

	/** The assignments whose work this one took over, oldest first. */
	List<AssignmentRow> predecessors(String id) {
		List<AssignmentRow> chain = new ArrayList<>();
		Optional<AssignmentRow> before = replacedBy(id);
		while (before.isPresent()) {
			chain.add(0, before.get());
			before = replacedBy(before.get().id());
		}
		return chain;
	}

	private Optional<AssignmentRow> replacedBy(String id) {
		return this.jdbc.sql(SELECT + " where replaced_by = ?").param(id).query(AssignmentRow.class).optional();
	}

	/** A coordinating party: a unit of the department or an external one. */
	record Coordinator(String assignmentId, @Nullable String unit, @Nullable String externalName) {
	}

	List<Coordinator> coordinators(Collection<String> assignmentIds) {
		return assignmentIds.isEmpty() ? List.of()
				: this.jdbc.sql("""
						select assignment_id, unit, external_name from assignment_coordinator
						where assignment_id in (:ids) order by assignment_id, position""")
					.param("ids", assignmentIds)
					.query(Coordinator.class)
					.list();
	}

}
