package org.reformflow.reporting.report;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A unit's figure that is corrected after issue.
 *
 * @param basedOn the version that the person saw
 * @param version the version that the correction made, or null until it is accepted
 */
public record FigureCorrection(String id, String period, String unit, String indicator, int basedOn,
		@Nullable Integer version, BigDecimal amount, @Nullable String evidence, String reason, State state,
		String askedBy, OffsetDateTime askedAt, @Nullable String decidedBy, @Nullable OffsetDateTime decidedAt,
		@Nullable String decisionNote) {

	/** What became of it. */
	public enum State {

		ASKED("Chờ Văn phòng xác nhận"), ACCEPTED("Đã đính chính"), REFUSED("Không chấp nhận");

		private final String label;

		State(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
