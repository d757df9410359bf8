package org.reformflow.supervision.progress;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A row of the list behind a number, with ids as they are stored. */
record AssignmentLine(String id, String directive, @Nullable Integer number, @Nullable String numberSuffix,
		String subject, String text, String unit, @Nullable String officer, @Nullable String area,
		@Nullable LocalDate due, @Nullable LocalDate reportedOn, int percent, @Nullable String processInstanceId) {

}
