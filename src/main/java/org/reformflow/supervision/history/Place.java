package org.reformflow.supervision.history;

import java.time.DateTimeException;
import java.time.LocalDateTime;

import org.reformflow.process.Refusal;

/** The row after which a page of instances begins. */
record Place(LocalDateTime startedAt, String id) {

	/** Such as {@code 2026-03-18T08:00:00.123_0f9c…}. */
	String token() {
		return this.startedAt + "_" + this.id;
	}

	static Place parse(String token) {
		int end = token.indexOf('_');
		try {
			return new Place(LocalDateTime.parse(token.substring(0, Math.max(end, 0))), token.substring(end + 1));
		}
		catch (DateTimeException ex) {
			throw new Refusal("after không đúng. Hãy dùng giá trị next của trang trước.");
		}
	}

}
