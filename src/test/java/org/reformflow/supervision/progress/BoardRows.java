package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a department of its own, whose units have the ids of demo units. */
class BoardRows {

	static final String UNIT = "quan-ly-khoa-hoc";

	static final String OTHER_UNIT = "trung-tam-ung-dung";

	private final JdbcClient jdbc;

	private final String department = "bang-" + UUID.randomUUID();

	private final String directive;

	BoardRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.directive = directive("Kế hoạch năm");
	}

	String department() {
		return this.department;
	}

	String directive() {
		return this.directive;
	}

	final String directive(String subject) {
		return insert("directive", Map.of("department", this.department, "document_type", "KE_HOACH", "subject",
				subject, "state", "RUNNING", "created_by", "vanphong", "created_at", at("2041-01-02")));
	}

	static OffsetDateTime at(String day) {
		return LocalDate.parse(day).atTime(3, 0).atOffset(ZoneOffset.UTC);
	}

	/** An open one. */
	String open(String unit, @Nullable String due) {
		return assignment(this.directive, unit, "IN_PROGRESS", due, null, Map.of());
	}

	String done(String unit, @Nullable String due, String reported) {
		return assignment(this.directive, unit, "DONE", due, reported, Map.of());
	}

	String assignment(String of, String unit, String state, @Nullable String due, @Nullable String reported,
			Map<String, Object> more) {
		String item = insert("directive_item",
				Map.of("directive_id", of, "position", 1, "code", "t1", "text", "Nhiệm vụ", "lead_units", "[]",
						"unknown_leads", "[]", "coordinating_units", "[]", "external_parties", "[]", "deadline_kind",
						"NONE"));
		String id = insert("assignment", Map.of("directive_id", of, "item_id", item, "department", this.department,
				"lead_unit", unit, "text", "Nhiệm vụ", "state", state, "deadline_kind", "NONE"));
		this.jdbc.sql("update assignment set current_due = ?, reported_on = ? where id = ?")
			.params((due != null) ? LocalDate.parse(due) : null, (reported != null) ? LocalDate.parse(reported) : null,
					id)
			.update();
		more.forEach((column, value) -> this.jdbc.sql("update assignment set " + column + " = ? where id = ?")
			.params(value, id)
			.update());
		return id;
	}

	String obstacle(String assignment, String state, String day) {
		return insert("obstacle", Map.of("assignment_id", assignment, "raised_by", "truongphong.qlkh", "raised_at",
				at(day), "text", "Thiếu máy quét", "state", state));
	}

	/** A ladder and a tier of it that came. */
	String tier(String owner, String matter, String tier, int offset, Map<String, Object> more) {
		String ladder = insert("ladder",
				Map.of("department", this.department, "owner", owner, "matter_id", matter, "kind", "assignment",
						"priority", "normal", "deadline_kind", "NO_LATER_THAN", "set_on", LocalDate.parse("2041-01-02"),
						"last_day", LocalDate.parse("2041-03-01")),
				Map.of("round", 1, "state", "RUNNING", "started_at", at("2041-01-02")));
		String step = insert("ladder_step", Map.of("ladder_id", ladder, "round", 1, "tier", tier, "name", "Bậc " + tier,
				"tier_offset", offset, "state", "FIRED", "planned_at", at("2041-03-04"), "at", at("2041-03-04")));
		more.forEach((column, value) -> this.jdbc.sql("update ladder_step set " + column + " = ? where id = ?")
			.params(value, step)
			.update());
		return ladder;
	}

	String notice(String mail, OffsetDateTime notBefore, String recipient) {
		String id = UUID.randomUUID().toString().replace("-", "");
		this.jdbc.sql("""
				insert into notice (id, notice_key, recipient, department, template, subject, body, urgent, created_at,
				not_before, mail, attempts, last_error, in_inbox)
				values (?, ?, ?, ?, 'deadline-slip', 'Đôn đốc', '', false, ?, ?, ?, 3, '550', true)""")
			.params(id, id, recipient, this.department, notBefore, notBefore, mail)
			.update();
		return id;
	}

	/** Inserts a row with an id of its own. */
	@SafeVarargs
	final String insert(String table, Map<String, Object>... values) {
		String id = UUID.randomUUID().toString();
		Map<String, Object> row = new TreeMap<>();
		for (Map<String, Object> some : values) {
			row.putAll(some);
		}
		row.put("id", id);
		insertRow(table, row);
		return id;
	}

	void insertRow(String table, Map<String, Object> row) {
		this.jdbc
			.sql("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (:"
					+ String.join(", :", row.keySet()) + ")")
			.params(row)
			.update();
	}

}
