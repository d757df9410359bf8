package org.reformflow.initiative.application;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A line in the history of an application.
 *
 * @param actor person id, or null when the engine acted
 * @param state the state from then on
 */
public record ApplicationEvent(OffsetDateTime at, @Nullable String actor, ApplicationState state,
		@Nullable String words) {

}
