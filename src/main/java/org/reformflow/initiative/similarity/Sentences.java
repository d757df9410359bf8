package org.reformflow.initiative.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where the sentences of a text begin and end, and which of them cite the law. */
final class Sentences {

	/**
	 * "Nghị định số 13/2012/NĐ-CP", "Luật Thi đua, khen thưởng", "Điều 3", "Căn cứ …".
	 */
	private static final Pattern CITES = Pattern.compile(
			"(?:nghi dinh|thong tu|quyet dinh|nghi quyet|chi thi|ke hoach|cong van|van ban|luat|phap lenh|hien phap)"
					+ "(?: so)? \\d+|\\bdieu \\d+|\\bkhoan \\d+|^ *[-+*]? *can cu\\b|\\d+/\\d{4}/[a-z]|\\d+/[a-z]{2,}-[a-z]|"
					+ "\\b(?:luat|phap lenh) [^,;.]{3,80}(?:nam \\d{4}|so \\d)");

	/** Sentences that begin so say what the law says; others only refer to it. */
	private static final Pattern TELLS = Pattern
		.compile("^[^a-z]*(?:can cu|theo|thuc hien|tai|dieu \\d+|khoan \\d+|diem [a-z]|"
				+ "nghi dinh|thong tu|quyet dinh|nghi quyet|chi thi|luat|phap lenh)\\b");

	private static final String OPENING = "“\"«";

	private static final String CLOSING = "”\"»";

	/** Sentences that one quotation may have; an unclosed one hides no more. */
	private static final int MAX_QUOTED = 10;

	private Sentences() {
	}

	/** The sentences whose words are the author's. */
	static List<Span> ownOf(String text) {
		List<Span> own = new ArrayList<>();
		boolean quoting = false;
		int quoted = 0;
		for (Span sentence : of(text)) {
			String words = sentence.of(text);
			boolean discounted = quoting || quotesTheLaw(words);
			quoted = quoting ? quoted + 1 : 0;
			quoting = discounted && quoted < MAX_QUOTED && endsInQuote(words, quoting);
			if (!discounted) {
				own.add(sentence);
			}
		}
		return own;
	}

	private static boolean quotesTheLaw(String words) {
		String folded = Folding.fold(words);
		return CITES.matcher(folded).find()
				&& (TELLS.matcher(folded).find() || words.chars().anyMatch((letter) -> OPENING.indexOf(letter) >= 0));
	}

	/** Whether a quotation that was begun is still open at the end. */
	private static boolean endsInQuote(String words, boolean open) {
		boolean quoting = open;
		for (int i = 0; i < words.length(); i++) {
			char letter = words.charAt(i);
			if (quoting ? CLOSING.indexOf(letter) >= 0 : OPENING.indexOf(letter) >= 0) {
				quoting = !quoting;
			}
		}
		return quoting;
	}

	private static List<Span> of(String text) {
		List<Span> sentences = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			if (endsAt(text, i)) {
				sentences.add(new Span(start, i + 1));
				start = i + 1;
			}
		}
		sentences.add(new Span(start, text.length()));
		return sentences;
	}

	/** A full stop ends a sentence before a blank only: not in "1.500". */
	private static boolean endsAt(String text, int place) {
		char letter = text.charAt(place);
		return letter == '\n' || letter == '!' || letter == '?' || letter == ';'
				|| (letter == '.' && (place + 1 == text.length() || Character.isWhitespace(text.charAt(place + 1))));
	}

	/** A stretch of text. */
	record Span(int start, int end) {

		String of(String text) {
			return text.substring(this.start, this.end);
		}

	}

}
