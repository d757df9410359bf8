package org.reformflow.supervision.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tiers that came for an instance and its tasks, and the notices sent. */
@Repository
class TierTable {

	static final int MOST_NOTICES = 100;

	private static final String LADDERS = """
			(l.owner = 'assignment' and l.matter_id = :assignment or l.owner = 'task' and l.matter_id in
			(select t.id_ from act_hi_taskinst t where t.proc_inst_id_ = :instance))""";

	record TierRow(OffsetDateTime at, String name, LocalDate lastDay, String state, @Nullable String recipients,
			@Nullable String slip, @Nullable LocalDate answerDue, @Nullable String answer, @Nullable String answeredBy,
			@Nullable OffsetDateTime answeredAt) {

	}

	record NoticeRow(OffsetDateTime at, String subject, String recipient, String mail) {

	}

	private final JdbcClient jdbc;

	TierTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<TierRow> tiers(String instance, @Nullable String assignment) {
		return this.jdbc.sql("""
				select s.at, s.name, l.last_day, s.state, s.recipients, s.slip, s.answer_due, s.answer, s.answered_by,
				s.answered_at from ladder l join ladder_step s on s.ladder_id = l.id where
				""" + LADDERS + " order by s.at, s.tier_offset, s.id")
			.param("instance", instance)
			.param("assignment", assignment)
			.query((row, number) -> new TierRow(row.getObject("at", OffsetDateTime.class), row.getString("name"),
					row.getObject("last_day", LocalDate.class), row.getString("state"), row.getString("recipients"),
					row.getString("slip"), row.getObject("answer_due", LocalDate.class), row.getString("answer"),
					row.getString("answered_by"), row.getObject("answered_at", OffsetDateTime.class)))
			.list();
	}

	/**
	 * The newest notices of the ladders; those of the whole matter, too, for its own
	 * process and who sees the department. Never who was called to score.
	 */
	List<NoticeRow> notices(String instance, @Nullable String assignment, String department,
			@Nullable String businessKey) {
		String matter = (businessKey != null) ? """
				 union select n.id, n.created_at, n.subject, n.recipient, n.mail from notice n
				where n.business_key = :key and n.department = :department and n.template not like 'council-%'""" : "";
		return this.jdbc.sql("""
				select n.id, n.created_at, n.subject, n.recipient, n.mail from ladder l
				join ladder_step s on s.ladder_id = l.id
				join notice n on n.notice_key = s.ladder_id || '/' || cast(s.round as varchar(10)) || '/' || s.tier
				where
				""" + LADDERS + matter + " order by 1 desc limit :most")
			.param("instance", instance)
			.param("assignment", assignment)
			.param("department", department)
			.param("key", businessKey)
			.param("most", MOST_NOTICES)
			.query((row, number) -> new NoticeRow(row.getObject("created_at", OffsetDateTime.class),
					row.getString("subject"), row.getString("recipient"), row.getString("mail")))
			.list();
	}

}
