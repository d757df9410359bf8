package org.reformflow.supervision.progress;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.reformflow.process.Refusal;

/** The row after which a page of assignments begins: by deadline, then id. */
record Position(LocalDate due, String id) {

	/** Stands for no deadline. */
	static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

	static Position of(AssignmentLine line) {
		LocalDate due = line.due();
		return new Position((due != null) ? due : NEVER, line.id());
	}

	/** Such as {@code 2026-03-18_0f9c…}. */
	String token() {
		return this.due + "_" + this.id;
	}

	static Position parse(String token) {
		int end = token.indexOf('_');
		try {
			return new Position(LocalDate.parse(token.substring(0, Math.max(end, 0))), token.substring(end + 1));
		}
		catch (DateTimeException ex) {
			throw new Refusal("after không đúng. Hãy dùng giá trị next của trang trước.");
		}
	}

}
