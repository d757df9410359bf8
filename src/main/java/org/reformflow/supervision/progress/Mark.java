package org.reformflow.supervision.progress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.reformflow.process.Refusal;

/** The row after which a page begins: by moment, then id. */
record Mark(OffsetDateTime at, String id) {

	/** Such as {@code 2026-03-18T01:00:00Z_0f9c…}. */
	String token() {
		return this.at.toInstant() + "_" + this.id;
	}

	static Mark parse(String token) {
		int end = token.indexOf('_');
		try {
			return new Mark(Instant.parse(token.substring(0, Math.max(end, 0))).atOffset(ZoneOffset.UTC),
					token.substring(end + 1));
		}
		catch (DateTimeException ex) {
			throw new Refusal("after không đúng. Hãy dùng giá trị next của trang trước.");
		}
	}

}
