package org.reformflow.initiative.similarity;

import java.util.Locale;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Text in lower case without diacritics. */
final class Folding {

	private Folding() {
	}

	/** Folds composed text (NFC); the result may be longer. */
	static String fold(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		char[] folded = new char[lower.length() * 4];
		int length = ASCIIFoldingFilter.foldToASCII(lower.toCharArray(), 0, folded, 0, lower.length());
		return new String(folded, 0, length);
	}

}
