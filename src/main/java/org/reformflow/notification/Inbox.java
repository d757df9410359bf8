package org.reformflow.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A person's own notices, from when the office was open, newest first. */
@Repository
class Inbox {

	private static final String MINE = " where recipient = :person and in_inbox and not_before <= :now";

	/** Behind every id. */
	private static final String NEWEST = "g";

	private final JdbcClient jdbc;

	private final Clock clock;

	Inbox(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	int unread(String person) {
		return mine("select count(*) from notice" + MINE + " and read_at is null", person).query(Integer.class)
			.single();
	}

	/** A page of notices older than one of them, or the newest. */
	List<Entry> page(String person, @Nullable String before, int size) {
		return mine("select * from notice" + MINE + " and id < :before order by id desc limit :size", person)
			.param("before", (before != null) ? before : NEWEST)
			.param("size", size)
			.query(Inbox::entry)
			.list();
	}

	/** Marks a notice as read; false when the person has no such notice. */
	boolean read(String person, String id) {
		return mine("update notice set read_at = coalesce(read_at, :now)" + MINE + " and id = :id", person)
			.param("id", id)
			.update() == 1;
	}

	/** Marks all as read up to the one that the reader saw last. */
	void readAll(String person, String newest) {
		mine("update notice set read_at = :now" + MINE + " and read_at is null and id <= :newest", person)
			.param("newest", newest)
			.update();
	}

	private JdbcClient.StatementSpec mine(String sql, String person) {
		return this.jdbc.sql(sql).param("person", person).param("now", OffsetDateTime.now(this.clock));
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getString("id"), row.getString("subject"), row.getString("body"),
				row.getString("business_key"), row.getString("on_behalf_of"), row.getBoolean("urgent"),
				row.getObject("created_at", OffsetDateTime.class).toInstant().toString(),
				row.getObject("read_at", OffsetDateTime.class) != null);
	}

	/**
	 * A notice to its reader.
	 *
	 * @param onBehalfOf id of the absent person, or null
	 * @param at when it was written, in UTC
	 */
	record Entry(String id, String subject, String body, @Nullable String businessKey, @Nullable String onBehalfOf,
			boolean urgent, String at, boolean read) {

	}

}
