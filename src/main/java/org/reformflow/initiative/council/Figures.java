package org.reformflow.initiative.council;

import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as the office writes them. */
final class Figures {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

	private Figures() {
	}

	/** One decimal, such as 78,5. */
	static String points(double points) {
		return String.format(VIETNAMESE, "%.1f", points);
	}

	/** Two decimals, or a dash where there is nothing to compare. */
	static String agreement(OptionalDouble alpha) {
		return alpha.isPresent() ? String.format(VIETNAMESE, "%.2f", alpha.getAsDouble()) : "–";
	}

}
