package org.reformflow.deadline.ladder;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What became of a tier in the present round.
 *
 * @param offset working days from the last day in time
 * @param waitsUntil last day of the answer that the next tier waits for, or null when it
 * waits for none or the answer came
 */
record Step(String tier, int offset, State state, @Nullable LocalDate waitsUntil) {

	enum State {

		/** The notice went out. */
		FIRED("Đã gửi"),

		/** It was due together with a higher tier, which came instead. */
		MISSED("Gộp vào bậc cao hơn"),

		/** Its time had passed when the deadline was set. */
		SKIPPED("Bỏ qua vì đã qua mốc"),

		/** The answer to the tier before it made it needless. */
		STOPPED("Dừng vì đã trả lời");

		private final String label;

		State(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

	}

}
