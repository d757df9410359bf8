package org.reformflow.initiative.application.word;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Labels of the form, compared by their letters only: without numbers, hints in
 * parentheses, punctuation, case and diacritics.
 */
final class Label {

	private static final Pattern HINT = Pattern.compile("\\([^()]*\\)");

	private static final Pattern NUMBER = Pattern.compile("^(?:(?:[a-e]|[ivx]+|\\d+)[.)]\\s*)+");

	private Label() {
	}

	static String key(String text) {
		String folded = folded(HINT.matcher(text).replaceAll(" ")).strip();
		return NUMBER.matcher(folded).replaceFirst("").replaceAll("[^a-z ]", " ").strip().replaceAll(" +", " ");
	}

	/** In lower case, without diacritics. */
	static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replaceAll("\\s+", " ")
			.toLowerCase(Locale.ROOT)
			.replace('đ', 'd');
	}

}
