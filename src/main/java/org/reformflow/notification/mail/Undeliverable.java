package org.reformflow.notification.mail;

/** The letter cannot reach this address, however often it is sent. */
public class Undeliverable extends Exception {

	Undeliverable(String reason, Throwable cause) {
		super(reason, cause);
	}

	Undeliverable(String reason) {
		super(reason);
	}

}
