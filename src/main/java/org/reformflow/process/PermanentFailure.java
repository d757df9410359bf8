package org.reformflow.process;

/**
 * A job failed in a way that no retry mends: it becomes an incident at once. The message
 * is Vietnamese and tells a supervisor what to do before retrying by hand.
 */
public class PermanentFailure extends RuntimeException {

	public PermanentFailure(String message, Throwable cause) {
		super(message, cause);
	}

}
