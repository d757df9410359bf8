package org.reformflow.apology;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code apology}. */
@Repository
class ApologyTable {

	private static final String SELECT = """
			select id, department, business_key, matter_id, letter_for, unit, officer, subject, dossier_code, applicant,
			due, state, process_instance_id, prepared_at, procedure_name, progress, reason, new_due, waiver, drafted_by,
			drafted_at, file_id, return_reason, sent_on, sent_way, sent_by, closed_at from apology""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final AuditTrail trail;

	ApologyTable(JdbcClient jdbc, Clock clock, AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	ApologyRow get(String id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(ApologyRow.class).single();
	}

	/** The apology of a matter that is not decided yet. */
	Optional<ApologyRow> open(String matterId) {
		return this.jdbc.sql(SELECT + " where matter_id = ? and state in ('PREPARED', 'DRAFTED')")
			.param(matterId)
			.query(ApologyRow.class)
			.optional();
	}

	Optional<ApologyRow> find(String matterId, LocalDate due) {
		return this.jdbc.sql(SELECT + " where matter_id = ? and due = ?")
			.params(matterId, due)
			.query(ApologyRow.class)
			.optional();
	}

	boolean hasLetter(String matterId) {
		return this.jdbc.sql("select count(*) from apology where letter_for = ?")
			.param(matterId)
			.query(Integer.class)
			.single() > 0;
	}

	String insert(LateDossier dossier) {
		String id = UUID.randomUUID().toString();
		this.jdbc.sql("""
				insert into apology (id, department, business_key, matter_id, unit, officer, subject, dossier_code,
				applicant, due, state, prepared_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED', ?)""")
			.params(id, dossier.department(), dossier.businessKey(), dossier.matterId(), dossier.unit(),
					dossier.officer(), dossier.title(), dossier.code(), dossier.applicant(), dossier.due(), now())
			.update();
		return id;
	}

	/** Takes a cancelled apology up again. */
	void reopen(String id, @Nullable String officer) {
		this.jdbc
			.sql("""
					update apology set state = 'PREPARED', officer = ?, prepared_at = ?, closed_at = null, return_reason = null
					where id = ?""")
			.params(officer, now(), id)
			.update();
	}

	void setStarted(String id, String processInstanceId) {
		this.jdbc.sql("update apology set process_instance_id = ? where id = ?").params(processInstanceId, id).update();
	}

	void setDue(String id, LocalDate due) {
		this.jdbc.sql("update apology set due = ? where id = ?").params(due, id).update();
		this.trail.note(AuditNote.of(AuditKind.DEADLINE, "apology.due").about(id).with("to", due));
	}

	/** The letter is written; a second one for the same matter breaks a constraint. */
	void setDrafted(ApologyRow row, Draft draft, String by) {
		this.jdbc
			.sql("""
					update apology set state = 'DRAFTED', letter_for = matter_id, file_id = null, procedure_name = ?, dossier_code = ?,
					applicant = ?, progress = ?, reason = ?, new_due = ?, drafted_by = ?, drafted_at = ? where id = ?""")
			.params(draft.procedureName(), draft.code(), draft.applicant(), draft.progress(), draft.reason(),
					draft.newDue(), by, now(), row.id())
			.update();
	}

	void setFile(String id, String fileId) {
		this.jdbc.sql("update apology set file_id = ? where id = ?").params(fileId, id).update();
	}

	void setReturned(String id, String reason) {
		this.jdbc.sql("update apology set state = 'PREPARED', return_reason = ? where id = ?")
			.params(reason, id)
			.update();
	}

	void setSent(String id, LocalDate on, SendingWay way, String by) {
		this.jdbc.sql(
				"update apology set state = 'SENT', sent_on = ?, sent_way = ?, sent_by = ?, closed_at = ? where id = ?")
			.params(on, way.name(), by, now(), id)
			.update();
	}

	/** Ends an apology without a letter. */
	void setClosed(String id, ApologyState state, @Nullable Waiver waiver, @Nullable String reason,
			@Nullable String by) {
		this.jdbc.sql("""
				update apology set state = ?, letter_for = null, file_id = null, waiver = ?, reason = ?, drafted_by = ?,
				closed_at = ? where id = ?""")
			.params(state.name(), (waiver != null) ? waiver.name() : null, reason, by, now(), id)
			.update();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
