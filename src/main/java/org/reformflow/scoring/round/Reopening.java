package org.reformflow.scoring.round;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A request to change locked scores of a unit.
 *
 * @param leaves codes that are opened
 * @param publication the one that it led to, or null
 */
record Reopening(String id, String roundId, String unit, List<String> leaves, String reason, State state,
		String askedBy, OffsetDateTime askedAt, @Nullable String decidedBy, @Nullable OffsetDateTime decidedAt,
		@Nullable String decisionNote, @Nullable String scoredBy, @Nullable OffsetDateTime scoredAt,
		@Nullable Integer publication) {

	boolean isOpen() {
		return this.state == State.ASKED || this.state == State.ALLOWED;
	}

	/** Where it stands. */
	enum State {

		ASKED("Chờ Giám đốc quyết định"),

		ALLOWED("Đang chấm lại"),

		REFUSED("Không cho mở"),

		RESCORED("Đã chấm lại");

		private final String label;

		State(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

	}

}
