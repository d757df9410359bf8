package org.reformflow.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code audit_seal}: one link of the chain.
 *
 * @param ids the sealed entries, see {@link Ids}
 * @param prints of the entries, {@value #PRINT} characters each
 * @param awaited see {@link Awaited}
 * @param previous head of the link before; empty in the first
 * @param head keyed hash of all that
 */
record Seal(long number, OffsetDateTime at, int entries, long lastId, String ids, String prints, String awaited,
		String previous, String keyId, String head) {

	static final int PRINT = 16;

	static final String COLUMNS = "number, at, entries, last_id, ids, prints, awaited, previous, key_id, head";

	static Seal of(ResultSet row) throws SQLException {
		return new Seal(row.getLong(1), row.getObject(2, OffsetDateTime.class), row.getInt(3), row.getLong(4),
				row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9),
				row.getString(10));
	}

	/** What tells an entry with its id: changed, or under another id, it differs. */
	static String print(long id, String mac) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest((id + ":" + mac).getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, PRINT * 3 / 4));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Seal signed(AuditKeys keys) {
		return new Seal(this.number, this.at, this.entries, this.lastId, this.ids, this.prints, this.awaited,
				this.previous, keys.currentId(), keys.hash("seal", fields()));
	}

	boolean isGenuine(AuditKeys keys) {
		return keys.matches(this.head, this.keyId, "seal", fields());
	}

	private @Nullable String[] fields() {
		return new @Nullable String[] { Long.toString(this.number), Entry.instant(this.at),
				Integer.toString(this.entries), Long.toString(this.lastId), this.ids, this.prints, this.awaited,
				this.previous };
	}

	/**
	 * The print of each sealed entry.
	 * @throws RuntimeException when the row was tampered with
	 */
	List<Sealed> sealed() {
		List<Sealed> sealed = new ArrayList<>();
		for (long id : Ids.read(this.ids, this.entries)) {
			int from = sealed.size() * PRINT;
			sealed.add(new Sealed(id, this.prints.substring(from, from + PRINT)));
		}
		return sealed;
	}

	/** An entry as it was when it was sealed. */
	record Sealed(long id, String print) {

	}

}
