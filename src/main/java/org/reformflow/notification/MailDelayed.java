package org.reformflow.notification;

import org.jspecify.annotations.Nullable;

/** The mail server did not take a letter over; the job is tried again. */
class MailDelayed extends RuntimeException {

	MailDelayed(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
