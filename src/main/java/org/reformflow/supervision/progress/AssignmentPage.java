package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the list behind a number.
 *
 * @param next what {@code after} of the next page must be; null at the end
 */
public record AssignmentPage(List<Row> rows, @Nullable String next) {

	/**
	 * An assignment for people.
	 *
	 * @param daysLate calendar days after the last day in time; 0 when in time
	 * @param processInstance to open it in Cockpit, or null
	 */
	public record Row(String id, String directive, String document, String text, String unitName, String officerName,
			String area, @Nullable LocalDate due, @Nullable LocalDate reportedOn, long daysLate, int percent,
			@Nullable String processInstance) {

	}

}
