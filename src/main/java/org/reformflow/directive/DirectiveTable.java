package org.reformflow.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code directive}, their recipients and references. */
@Repository
class DirectiveTable {

	private static final String COLUMNS = """
			id, department, document_type, number, number_year, number_suffix, issue_date, issue_month, issue_year,
			place, issuer, subject, signer_capacity, signer_title, signer_name, state, process_instance_id,
			open_assignments, result_text, request_hash, created_at, issued_at, closed_at""";

	private final JdbcClient jdbc;

	private final Clock clock;

	DirectiveTable(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void insert(String id, String department, NewDirective directive, String createdBy, @Nullable String idempotencyKey,
			@Nullable String requestHash) {
		try {
			insertRow(id, department, directive, createdBy, idempotencyKey, requestHash);
		}
		catch (DuplicateKeyException ex) {
			throw numberTaken(ex, directive.number(), numberYear(directive));
		}
		insertRecipients(id, directive.recipients());
		insertReferences(id, department, directive.references());
	}

	/** Somebody else took the number after it was checked. */
	private static RuntimeException numberTaken(DuplicateKeyException ex, @Nullable Integer number,
			@Nullable Integer year) {
		boolean taken = String.valueOf(ex.getMessage()).toLowerCase(Locale.ROOT).contains("uq_directive_number");
		return (taken && number != null && year != null) ? new DuplicateNumber(number, year) : ex;
	}

	private void insertRow(String id, String department, NewDirective directive, String createdBy,
			@Nullable String idempotencyKey, @Nullable String requestHash) {
		this.jdbc.sql("""
				insert into directive (id, department, document_type, number, number_year, number_suffix, issue_date,
				issue_month, issue_year, place, issuer, subject, signer_capacity, signer_title, signer_name, state,
				idempotency_key, request_hash, created_by, created_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, department, directive.type().name(), directive.number(), numberYear(directive),
					directive.numberSuffix(), directive.issueDate(), directive.issueMonth(), directive.issueYear(),
					directive.place(), directive.issuer(), directive.subject(), directive.signer().capacity(),
					directive.signer().title(), directive.signer().name(), DirectiveState.DRAFT.name(), idempotencyKey,
					requestHash, createdBy, OffsetDateTime.now(this.clock))
			.update();
	}

	/** The year whose number series a number belongs to (NĐ 30/2020 Art. 15). */
	@Nullable Integer numberYear(NewDirective directive) {
		if (directive.number() == null) {
			return null;
		}
		if (directive.issueDate() != null) {
			return directive.issueDate().getYear();
		}
		if (directive.issueMonth() != null) {
			return Integer.valueOf(directive.issueMonth().substring(0, 4));
		}
		return (directive.issueYear() != null) ? directive.issueYear() : LocalDate.now(this.clock).getYear();
	}

	/** Replaces all recipients but the addressees. */
	void replaceRecipients(String id, List<Recipient> recipients) {
		List<Recipient> all = new ArrayList<>(
				recipients(id).stream().filter((old) -> old.kind() == Recipient.Kind.ADDRESSEE).toList());
		all.addAll(recipients);
		this.jdbc.sql("delete from directive_recipient where directive_id = ?").param(id).update();
		insertRecipients(id, all);
	}

	private void insertRecipients(String id, List<Recipient> recipients) {
		int position = 0;
		for (Recipient recipient : recipients) {
			this.jdbc.sql(
					"insert into directive_recipient (directive_id, position, kind, name, purpose) values (?, ?, ?, ?, ?)")
				.params(id, position++, recipient.kind().name(), recipient.name(), recipient.purpose())
				.update();
		}
	}

	private void insertReferences(String id, String department, List<LegalReference> references) {
		int position = 0;
		for (LegalReference reference : references) {
			this.jdbc.sql("""
					insert into directive_reference (directive_id, position, number, reference_date, issuer, note,
					parent_directive_id) values (?, ?, ?, ?, ?, ?, ?)""")
				.params(id, position++, reference.number(), reference.date(), reference.issuer(), reference.note(),
						parent(id, department, reference))
				.update();
		}
	}

	/**
	 * The registered directive that a reference means, when number, symbol and year
	 * agree.
	 */
	private @Nullable String parent(String id, String department, LegalReference reference) {
		String[] parts = reference.number().split("/", 2);
		if (parts.length < 2 || !parts[0].matches("\\d{1,6}") || reference.date() == null) {
			return null;
		}
		return this.jdbc.sql("""
				select id from directive where department = ? and number = ? and number_year = ? and number_suffix = ?
				and id <> ?""")
			.params(department, Integer.valueOf(parts[0]), reference.date().getYear(), parts[1], id)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	Optional<DirectiveRow> find(String id) {
		return this.jdbc.sql("select " + COLUMNS + " from directive where id = ?")
			.param(id)
			.query(DirectiveRow.class)
			.optional();
	}

	DirectiveRow get(String id) {
		return find(id).orElseThrow(() -> new Refusal("Không tìm thấy văn bản có mã " + id + "."));
	}

	Optional<DirectiveRow> findByIdempotencyKey(String department, String key) {
		return this.jdbc.sql("select " + COLUMNS + " from directive where department = ? and idempotency_key = ?")
			.params(department, key)
			.query(DirectiveRow.class)
			.optional();
	}

	boolean numberTaken(String department, int year, int number, String exceptId) {
		return this.jdbc
			.sql("select count(*) from directive where department = ? and number_year = ? and number = ? and id <> ?")
			.params(department, year, number, exceptId)
			.query(Integer.class)
			.single() > 0;
	}

	/** The next free ordinal of a department's series in a year, starting at 1. */
	int nextNumber(String department, int year) {
		return this.jdbc
			.sql("select coalesce(max(number), 0) + 1 from directive where department = ? and number_year = ?")
			.params(department, year)
			.query(Integer.class)
			.single();
	}

	List<Recipient> recipients(String id) {
		return this.jdbc
			.sql("select kind, name, purpose from directive_recipient where directive_id = ? order by position")
			.param(id)
			.query(Recipient.class)
			.list();
	}

	/** A reference with the registered directive it means, if any. */
	record StoredReference(String number, @Nullable LocalDate date, @Nullable String issuer, @Nullable String note,
			@Nullable String parentDirectiveId) {
	}

	List<StoredReference> references(String id) {
		return this.jdbc.sql("""
				select number, reference_date as date, issuer, note, parent_directive_id from directive_reference
				where directive_id = ? order by position""").param(id).query(StoredReference.class).list();
	}

	void setProcessInstance(String id, String processInstanceId) {
		this.jdbc.sql("update directive set process_instance_id = ? where id = ?")
			.params(processInstanceId, id)
			.update();
	}

	void setState(String id, DirectiveState state) {
		this.jdbc.sql("update directive set state = ? where id = ?").params(state.name(), id).update();
	}

	void setIssued(String id, int number, String suffix, LocalDate issueDate, int openAssignments) {
		try {
			this.jdbc.sql("""
					update directive set number = ?, number_year = ?, number_suffix = ?, issue_date = ?, issued_at = ?,
					open_assignments = ?, state = ? where id = ?""")
				.params(number, issueDate.getYear(), suffix, issueDate, OffsetDateTime.now(this.clock), openAssignments,
						DirectiveState.RUNNING.name(), id)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw numberTaken(ex, number, issueDate.getYear());
		}
	}

	void setResult(String id, @Nullable String text, DirectiveState state) {
		this.jdbc.sql("update directive set result_text = ?, state = ? where id = ?")
			.params(text, state.name(), id)
			.update();
	}

	void setClosed(String id) {
		this.jdbc.sql("update directive set closed_at = ?, state = ? where id = ?")
			.params(OffsetDateTime.now(this.clock), DirectiveState.CLOSED.name(), id)
			.update();
	}

	/**
	 * Changes the number of open assignments under a row lock and returns what is left.
	 */
	int changeOpenAssignments(String id, int by) {
		this.jdbc.sql("update directive set open_assignments = open_assignments + ? where id = ?")
			.params(by, id)
			.update();
		return this.jdbc.sql("select open_assignments from directive where id = ?")
			.param(id)
			.query(Integer.class)
			.single();
	}

}
