package org.reformflow.supervision.history;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Text as people search it: without case, diacritics and punctuation. */
final class Words {

	private Words() {
	}

	/** Such as {@code ke hoach 12 2026} for "Kế hoạch 12/2026". */
	static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replace('đ', 'd')
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip();
	}

	/** The single words, none for a blank text. */
	static List<String> of(String text) {
		return Arrays.stream(fold(text).split(" ")).filter((word) -> !word.isEmpty()).toList();
	}

}
