package org.reformflow.process.form;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A task whose form was sent.
 *
 * @param step id of the step in the model
 * @param person who sent it
 */
public record AnsweredTask(String id, String department, String process, String processInstance,
		@Nullable String businessKey, String step, String stepName, String person, OffsetDateTime at) {

}
