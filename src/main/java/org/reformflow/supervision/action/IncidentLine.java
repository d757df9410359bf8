package org.reformflow.supervision.action;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A step that failed.
 *
 * @param at when, in the engine's time zone
 * @param cause name of an {@link IncidentCause}
 * @param step id in the model
 * @param definition id of the process definition, or null
 * @param message what failed, when the reader may know: Vietnamese where the product
 * wrote it
 * @param job to try again, or null when there is none
 */
record IncidentLine(String id, LocalDateTime at, String cause, String process, String processName, String step,
		@Nullable String definition, @Nullable String instance, @Nullable String businessKey, @Nullable String message,
		@Nullable String job, String type) {

}
