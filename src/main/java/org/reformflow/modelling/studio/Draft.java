package org.reformflow.modelling.studio;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What analysts draw before it is released.
 *
 * @param baseDeployment what was in force when the draft was begun or last compared; null
 * for a new process
 * @param lockedBy who edits it
 * @param lockedAt when that person last did something
 * @param closedAt when it was released
 */
record Draft(long id, String process, String title, String owner, OffsetDateTime createdAt,
		@Nullable String baseDeployment, int revision, String changedBy, OffsetDateTime changedAt,
		@Nullable String lockedBy, @Nullable OffsetDateTime lockedAt, @Nullable OffsetDateTime closedAt) {

	boolean isLockedFor(String person, OffsetDateTime idleSince) {
		return this.lockedBy != null && this.lockedAt != null && !this.lockedBy.equals(person)
				&& this.lockedAt.isAfter(idleSince);
	}

}
