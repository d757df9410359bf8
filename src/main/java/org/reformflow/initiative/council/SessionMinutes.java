package org.reformflow.initiative.council;

import org.springframework.stereotype.Component;

/** The minutes of a session as a Word file. */
@Component
class SessionMinutes {

	private final SessionTable table;

	SessionMinutes(SessionTable table) {
		this.table = table;
	}

	void make(String sessionId) {
		this.table.setMinutes(sessionId, null);
	}

}
