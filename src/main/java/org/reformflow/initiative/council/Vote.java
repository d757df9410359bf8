package org.reformflow.initiative.council;

/** What a member may put on a ballot. */
enum Vote {

	YES, NO, BLANK

}
