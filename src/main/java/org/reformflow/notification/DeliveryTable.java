package org.reformflow.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the mailing of a notice goes on. Each step is a transaction of its own, so that it
 * stands when the engine's job is rolled back.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class DeliveryTable {

	/** Longer than a server can keep us waiting: see the time limits of SMTP. */
	private static final Duration LONGEST_SENDING = Duration.ofMinutes(5);

	private static final int LONGEST_ERROR = 1000;

	private final JdbcClient jdbc;

	private final Clock clock;

	DeliveryTable(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Takes a notice for sending; false when it is sent or somebody else is at it. */
	boolean claim(String id) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		return this.jdbc.sql("""
				update notice set mail = 'SENDING', claimed_at = ?, attempts = attempts + 1 where id = ?
				and (mail in ('QUEUED', 'REFUSED') or (mail = 'SENDING' and claimed_at < ?))""")
			.params(now, id, now.minus(LONGEST_SENDING))
			.update() == 1;
	}

	void sent(String id) {
		this.jdbc.sql("update notice set mail = 'SENT', sent_at = ?, last_error = null where id = ?")
			.params(OffsetDateTime.now(this.clock), id)
			.update();
	}

	/** Puts a notice back; returns how often it was tried. */
	int delayed(String id, String reason) {
		state(id, MailState.QUEUED, reason);
		return this.jdbc.sql("select attempts from notice where id = ?").param(id).query(Integer.class).single();
	}

	void refused(String id, String reason) {
		state(id, MailState.REFUSED, reason);
	}

	void inboxOnly(String id, String reason) {
		state(id, MailState.INBOX_ONLY, reason);
	}

	private void state(String id, MailState state, @Nullable String reason) {
		String error = (reason != null && reason.length() > LONGEST_ERROR) ? reason.substring(0, LONGEST_ERROR)
				: reason;
		this.jdbc.sql("update notice set mail = ?, last_error = ? where id = ?")
			.params(state.name(), error, id)
			.update();
	}

}
