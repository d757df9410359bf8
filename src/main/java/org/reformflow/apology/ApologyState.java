package org.reformflow.apology;

/** Where an apology stands. */
enum ApologyState {

	/** Waits for the officer. */
	PREPARED,

	/** Waits for the head to sign and send. */
	DRAFTED,

	SENT,

	/** The dossier was in time after all. */
	ON_TIME,

	/** There was a reason not to apologise. */
	WAIVED,

	/** The dossier was done or withdrawn before anything was sent. */
	CANCELLED;

	boolean isOpen() {
		return this == PREPARED || this == DRAFTED;
	}

}
