package org.reformflow.notification;

/** Where the e-mail of a notice stands. The names are stored. */
enum MailState {

	/** To be mailed by its own delivery. */
	QUEUED,

	/** Waits for the next daily digest. */
	DIGEST,

	/** Listed in a digest; the digest has a row of its own. */
	DIGESTED,

	/** Being handed to the mail server. */
	SENDING,

	/** Taken over by the mail server. */
	SENT,

	/** Refused for good; waits for a person. */
	REFUSED,

	/** Not mailed: no server, no address, or the person wants none. */
	INBOX_ONLY

}
