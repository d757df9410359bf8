package org.reformflow.supervision.briefing;

import java.time.LocalDate;

/**
 * An assignment as the meeting speaks of it.
 *
 * @param document the directive, such as "05/KH-SKHCN: Kế hoạch …"
 * @param days calendar days late, or left until the day
 * @param obstacle what stands in its way and is not decided; may be empty
 */
record MeetingLine(String id, String document, String text, String unitName, String officerName, String area,
		LocalDate due, long days, int percent, String obstacle) {

}
