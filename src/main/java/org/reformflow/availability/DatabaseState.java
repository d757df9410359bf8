package org.reformflow.availability;

/** Whether the database answers. An embedded database always does. */
public interface DatabaseState {

	/** As seen a moment ago, without asking: costs nothing. */
	boolean isAway();

	/** Asks the database now, in at most two seconds: for whoever has just failed. */
	boolean isAwayNow();

}
