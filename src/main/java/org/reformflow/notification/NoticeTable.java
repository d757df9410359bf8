package org.reformflow.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code notice}: written here, handed out one by one and for the digest. */
@Repository
class NoticeTable {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	NoticeTable(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	boolean isKnown(String key) {
		return this.jdbc.sql("select count(*) from notice where notice_key = ?")
			.param(key)
			.query(Integer.class)
			.single() > 0;
	}

	void add(List<NoticeRow> rows) {
		this.batches.batchUpdate("""
				insert into notice (id, notice_key, recipient, on_behalf_of, department, template, subject, body,
				business_key, urgent, created_at, not_before, mail, attempts, in_inbox)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)""",
				rows.stream().map(NoticeTable::values).toList());
	}

	private static @Nullable Object[] values(NoticeRow row) {
		return new @Nullable Object[] { row.id(), row.key(), row.recipient(), row.onBehalfOf(), row.department(),
				row.template(), row.subject(), row.body(), row.businessKey(), row.urgent(), row.createdAt(),
				row.notBefore(), row.mail().name(), row.inInbox() };
	}

	Optional<NoticeRow> find(String id) {
		return this.jdbc.sql("select * from notice where id = ?").param(id).query(NoticeTable::row).optional();
	}

	/** What the next digest of a department lists, person by person. */
	List<NoticeRow> forDigest(String department, OffsetDateTime now) {
		return this.jdbc.sql("""
				select * from notice where department = ? and mail = 'DIGEST' and not_before <= ?
				order by recipient, id""").params(department, now).query(NoticeTable::row).list();
	}

	/** Notes which digest lists a notice; none when its reader gets no mail any more. */
	void setDigested(Collection<NoticeRow> listed, @Nullable String digest) {
		String state = ((digest != null) ? MailState.DIGESTED : MailState.INBOX_ONLY).name();
		this.batches.batchUpdate("update notice set mail = ?, digest = ? where id = ? and mail = 'DIGEST'",
				listed.stream().map((row) -> new @Nullable Object[] { state, digest, row.id() }).toList());
	}

	static NoticeRow row(ResultSet row, int number) throws SQLException {
		return new NoticeRow(row.getString("id"), row.getString("notice_key"), row.getString("recipient"),
				row.getString("on_behalf_of"), row.getString("department"), row.getString("template"),
				row.getString("subject"), row.getString("body"), row.getString("business_key"),
				row.getBoolean("urgent"), row.getObject("created_at", OffsetDateTime.class),
				row.getObject("not_before", OffsetDateTime.class), MailState.valueOf(row.getString("mail")),
				row.getBoolean("in_inbox"));
	}

}
