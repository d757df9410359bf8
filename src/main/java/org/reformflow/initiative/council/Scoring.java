package org.reformflow.initiative.council;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * One round of scoring of an application.
 *
 * @param number counts the rounds of the application
 * @param fewReason why it goes on with fewer sheets than it should, or null
 */
record Scoring(String id, String applicationId, String campaignId, int number, @Nullable String fewReason,
		@Nullable OffsetDateTime closedAt) {

	boolean isClosed() {
		return this.closedAt != null;
	}

}
