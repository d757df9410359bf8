package org.reformflow.notification;

/** Tells people things, each notice once, never outside their office's working time. */
public interface Notifications {

	/**
	 * Queues a notice for each recipient, in the caller's transaction; delivery is a job
	 * of its own. Does nothing for a key that was used before.
	 * @throws IllegalArgumentException when there is no such template, or a value that it
	 * names is missing
	 */
	void send(Notice notice);

	/**
	 * Like {@link #send}, for what is a digest itself: a mail of its own to all but those
	 * who want none; it does not wait for the daily digest.
	 */
	void sendAsMail(Notice notice);

	/** Whether there is a template of this name. */
	boolean hasTemplate(String name);

}
