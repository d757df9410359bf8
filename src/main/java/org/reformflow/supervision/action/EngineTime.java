package org.reformflow.supervision.action;

import java.time.LocalDateTime;
import java.time.ZoneId;

/** Times in the engine's tables, which have no zone: they are of the server's. */
final class EngineTime {

	private EngineTime() {
	}

	/** With its offset, such as {@code 2026-03-02T09:00+07:00}. */
	static String text(LocalDateTime time) {
		return time.atZone(ZoneId.systemDefault()).toOffsetDateTime().toString();
	}

}
