package org.reformflow.modelling.studio;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asked to put in force.
 *
 * @param rolledBackTo the older deployment whose files these are; null for a draft's
 * @param baseDeployment what was in force when it was asked for; null for a new process
 * @param lastEditor who saved the draft last; null for a roll back
 * @param deploymentId the version that came of it
 * @param shippedSha256 sum of the product's own models when it was put in force
 */
record Release(long id, String process, Kind kind, @Nullable Long draftId, @Nullable Integer draftRevision,
		@Nullable String rolledBackTo, @Nullable String baseDeployment, @Nullable String baseTag, String versionTag,
		String note, String requestedBy, OffsetDateTime requestedAt, @Nullable String lastEditor, State state,
		@Nullable String decidedBy, @Nullable OffsetDateTime decidedAt, @Nullable String decisionNote,
		@Nullable String deploymentId, @Nullable String shippedSha256) {

	/** Whether a person asked for it or drew it, so may not decide on it. */
	boolean isOwn(String person) {
		return person.equals(this.requestedBy) || person.equals(this.lastEditor);
	}

	/** Such as "assignment 1.2.0". */
	String title() {
		return (this.kind == Kind.ROLLBACK) ? this.process + " (quay lại bản " + this.versionTag + ")"
				: this.process + " " + this.versionTag;
	}

	/** What is put in force. */
	enum Kind {

		/** A draft. */
		RELEASE,

		/** An older version. */
		ROLLBACK

	}

	/** What became of it. */
	enum State {

		WAITING("Chờ duyệt"),

		RELEASED("Đã phát hành"),

		REFUSED("Bị từ chối"),

		WITHDRAWN("Đã rút"),

		/** Something else came into force before it was decided on. */
		STALE("Đã cũ, bản đang dùng đã đổi");

		private final String label;

		State(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

	}

}
