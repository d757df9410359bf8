package org.reformflow.supervision.history;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * An instance as it is found; times as the engine writes them.
 *
 * @param assignment id of its assignment
 * @param due last day in time
 */
record InstanceRow(String id, String definition, String process, String processName, int version, String department,
		@Nullable String businessKey, @Nullable String subject, @Nullable String detail, @Nullable String unit,
		LocalDateTime startedAt, @Nullable String startedBy, @Nullable LocalDateTime endedAt, String state,
		@Nullable String deleteReason, @Nullable String caller, @Nullable String assignment, @Nullable String officer,
		@Nullable LocalDate due, @Nullable LocalDate reportedOn) {

	Place place() {
		return new Place(this.startedAt, this.id);
	}

}
