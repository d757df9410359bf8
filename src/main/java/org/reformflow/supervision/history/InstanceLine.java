package org.reformflow.supervision.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An instance for people.
 *
 * @param id of the process instance
 * @param definition id of its own version of the process
 * @param process key of the process
 * @param subject the document, campaign or period it belongs to
 * @param detail what is to be done
 * @param startedBy name, empty when the product itself started it
 * @param state RUNNING, SUSPENDED, COMPLETED or CANCELLED
 * @param duration until its end or until now, in calendar days
 * @param due last day in time, for an assignment
 * @param daysLate calendar days after the last day in time; 0 when in time
 */
record InstanceLine(String id, String definition, String process, String processName, int version, String subject,
		String detail, String unitName, @Nullable String businessKey, OffsetDateTime startedAt, String startedBy,
		String officer, @Nullable OffsetDateTime endedAt, String state, String stateName, String duration,
		@Nullable LocalDate due, long daysLate) {

	/**
	 * A page of instances.
	 *
	 * @param next what {@code after} of the next page must be; null at the end
	 */
	record Page(List<InstanceLine> rows, @Nullable String next) {

	}

}
