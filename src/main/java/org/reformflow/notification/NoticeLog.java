package org.reformflow.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the notices: for those who look after them. */
@Repository
class NoticeLog {

	private final JdbcClient jdbc;

	NoticeLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Newest first, older than one of them or from the newest. */
	List<Entry> find(Filter filter, @Nullable String before, int size) {
		String older = (before != null) ? " and id < :before" : "";
		JdbcClient.StatementSpec query = params(
				"select * from notice" + where(filter) + older + " order by id desc limit :size", filter);
		return ((before != null) ? query.param("before", before) : query).param("size", size)
			.query(NoticeLog::entry)
			.list();
	}

	/** How many notices are in each state; states without any are missing. */
	Map<MailState, Integer> count(Filter filter) {
		Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
		params("select mail, count(*) as number from notice" + where(filter) + " group by mail", filter)
			.query((RowCallbackHandler) (row) -> counts.put(MailState.valueOf(row.getString("mail")),
					row.getInt("number")));
		return counts;
	}

	private static String where(Filter filter) {
		return " where 1 = 1" + ((filter.department() != null) ? " and department = :department" : "")
				+ ((filter.person() != null) ? " and recipient = :person" : "")
				+ ((filter.state() != null) ? " and mail = :state" : "")
				+ ((filter.from() != null) ? " and created_at >= :from" : "")
				+ ((filter.until() != null) ? " and created_at < :until" : "");
	}

	private JdbcClient.StatementSpec params(String sql, Filter filter) {
		MailState state = filter.state();
		return this.jdbc.sql(sql)
			.param("department", filter.department())
			.param("person", filter.person())
			.param("state", (state != null) ? state.name() : null)
			.param("from", filter.from())
			.param("until", filter.until());
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getString("id"), row.getString("recipient"), row.getString("on_behalf_of"),
				row.getString("template"), row.getString("subject"), row.getString("business_key"),
				row.getBoolean("urgent"), MailState.valueOf(row.getString("mail")), row.getInt("attempts"),
				row.getString("last_error"), time(row, "created_at"), time(row, "not_before"), time(row, "sent_at"),
				time(row, "read_at"), row.getString("digest"));
	}

	private static @Nullable String time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant().toString() : null;
	}

	/**
	 * Which notices; null does not narrow.
	 *
	 * @param from first moment of writing
	 * @param until first moment after the last
	 */
	record Filter(@Nullable String department, @Nullable String person, @Nullable MailState state,
			@Nullable OffsetDateTime from, @Nullable OffsetDateTime until) {

	}

	/**
	 * A notice to one person, without its text; times in UTC.
	 *
	 * @param mail state of its e-mail
	 * @param digest id of the digest that lists it, or null
	 */
	record Entry(String id, String recipient, @Nullable String onBehalfOf, String template, String subject,
			@Nullable String businessKey, boolean urgent, MailState mail, int attempts, @Nullable String lastError,
			@Nullable String createdAt, @Nullable String notBefore, @Nullable String sentAt, @Nullable String readAt,
			@Nullable String digest) {

	}

}
