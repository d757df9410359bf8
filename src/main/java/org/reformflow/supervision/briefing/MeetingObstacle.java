package org.reformflow.supervision.briefing;

import java.time.LocalDate;

/**
 * An obstacle that nobody has decided.
 *
 * @param raised the day
 * @param days calendar days since
 * @param opinion of the office; empty while it has none
 * @param decider who moves it on
 */
record MeetingObstacle(String document, String task, String unitName, LocalDate raised, long days, String text,
		String opinion, String decider) {

}
