package org.reformflow.availability;

/** Whether the database answers. An embedded database always does. */
public interface DatabaseState {

	/** As seen a moment ago, without asking: costs nothing. */
	boolean isAway();

	/**
	 * Whether what has just failed may have failed because of the database: asks it now,
	 * in at most two seconds, unless it has only just come back.
	 */
	boolean isAwayNow();

}
