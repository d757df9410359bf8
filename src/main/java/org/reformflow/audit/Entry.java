package org.reformflow.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code audit_entry}.
 *
 * @param id given by the database; 0 before
 * @param detail JSON object of texts
 */
record Entry(long id, String token, OffsetDateTime at, String kind, String what, @Nullable String actor,
		@Nullable String department, @Nullable String about, String detail, @Nullable String contentHash, String keyId,
		String mac) {

	static final String COLUMNS = "token, at, kind, what, actor, department, about, detail, content_hash, key_id, mac";

	static Entry of(ResultSet row) throws SQLException {
		return new Entry(row.getLong(1), row.getString(2), row.getObject(3, OffsetDateTime.class), row.getString(4),
				row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9),
				row.getString(10), row.getString(11), row.getString(12));
	}

	Entry signed(AuditKeys keys) {
		return new Entry(this.id, this.token, this.at, this.kind, this.what, this.actor, this.department, this.about,
				this.detail, this.contentHash, keys.currentId(), keys.hash("entry", fields()));
	}

	boolean isGenuine(AuditKeys keys) {
		return keys.matches(this.mac, this.keyId, "entry", fields());
	}

	private @Nullable String[] fields() {
		return new @Nullable String[] { this.token, instant(this.at), this.kind, this.what, this.actor, this.department,
				this.about, this.detail, this.contentHash };
	}

	/** A time in one way only; it was cut to what both databases keep. */
	static String instant(OffsetDateTime at) {
		return at.toInstant().toString();
	}

	/** Column values in the order of {@link #COLUMNS}. */
	@Nullable Object[] values() {
		return new @Nullable Object[] { this.token, this.at, this.kind, this.what, this.actor, this.department,
				this.about, this.detail, this.contentHash, this.keyId, this.mac };
	}

}
