package org.reformflow.initiative.application;

import org.jspecify.annotations.Nullable;

/**
 * An effect with its evidence (section C.II.4 of the form).
 *
 * @param before the figure before the initiative, as written, such as "5 ngày"
 * @param after the figure with the initiative
 */
public record Effect(Kind kind, @Nullable String indicator, @Nullable String before, @Nullable String after,
		@Nullable String explanation) {

	/** The kinds of effect that the form names. */
	public enum Kind {

		SCIENTIFIC("Hiệu quả khoa học"),

		ECONOMIC("Hiệu quả kinh tế"),

		SOCIAL("Hiệu quả xã hội"),

		OTHER("Hiệu quả khác");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
