package org.reformflow.notification;

import org.springframework.stereotype.Component;

/** Placeholder until the outbox lands. */
@Component
class UnsentNotifications implements Notifications {

	@Override
	public void send(Notice notice) {
		notice.key();
	}

}
