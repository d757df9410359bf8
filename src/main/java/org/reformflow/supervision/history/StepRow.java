package org.reformflow.supervision.history;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A step that an instance made or is in; times as the engine writes them.
 *
 * @param order among steps that began at the same moment
 * @param called instance that a call activity started
 * @param task id of its task, when people do it
 */
record StepRow(String activity, @Nullable String name, String type, @Nullable String person, LocalDateTime from,
		@Nullable LocalDateTime to, boolean cancelled, long order, @Nullable String called, @Nullable LocalDateTime due,
		@Nullable String task) {

	private static final String BODY = "#multiInstanceBody";

	/** The id of its node in the model. */
	String node() {
		return this.activity.endsWith(BODY) ? this.activity.substring(0, this.activity.length() - BODY.length())
				: this.activity;
	}

	boolean ofPeople() {
		return this.task != null;
	}

	boolean isBody() {
		return this.activity.endsWith(BODY);
	}

	boolean isDone() {
		return this.to != null && !this.cancelled;
	}

}
