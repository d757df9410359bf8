package org.reformflow.initiative.outcome;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Outcome;

/**
 * An appeal against an outcome.
 *
 * @param outcome the outcome and its reason as they were
 * @param appellant person id
 * @param opinion what the desk says
 * @param opinionUpholds whether the desk would uphold it
 * @param reason of the decision
 * @param fileId of the answer
 */
record Appeal(String id, String applicationId, Outcome outcome, @Nullable String outcomeReason,
		OffsetDateTime outcomeAt, String appellant, String statement, OffsetDateTime lodgedAt, @Nullable String opinion,
		@Nullable Boolean opinionUpholds, @Nullable Boolean upheld, @Nullable String reason, @Nullable String decidedBy,
		@Nullable String fileId) {

}
