package org.reformflow.notification.template;

/**
 * A template filled in.
 *
 * @param subject one line, at most {@value #LONGEST_SUBJECT} characters
 * @param body plain text
 */
public record Rendered(String subject, String body) {

	static final int LONGEST_SUBJECT = 250;

	public Rendered {
		subject = shorten(subject.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip());
		body = body.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
	}

	private static String shorten(String line) {
		if (line.length() <= LONGEST_SUBJECT) {
			return line;
		}
		int end = LONGEST_SUBJECT - 1;
		return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
	}

}
