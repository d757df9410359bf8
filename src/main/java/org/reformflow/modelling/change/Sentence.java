package org.reformflow.modelling.change;

import org.jspecify.annotations.Nullable;

/** Says what was changed; of long texts only what is different in them. */
final class Sentence {

	private static final int LONG = 90;

	private static final int AROUND = 25;

	private Sentence() {
	}

	/** Such as: Việc “Bổ sung hồ sơ”: hạn xử lý đổi từ “5 ngày” thành “7 ngày”. */
	static String of(String subject, String label, @Nullable String before, @Nullable String after) {
		if (before == null || after == null) {
			String value = (before != null) ? before : (after != null) ? after : "";
			return subject + ": " + ((before == null) ? "thêm " : "bỏ ") + label
					+ (value.isEmpty() ? "" : " " + quoted(shortened(value, 0, value.length()))) + ".";
		}
		int start = 0;
		int shorter = Math.min(before.length(), after.length());
		while (start < shorter && before.charAt(start) == after.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < shorter - start
				&& before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
			end++;
		}
		return subject + ": " + label + " đổi từ " + quoted(shortened(before, start, before.length() - end)) + " thành "
				+ quoted(shortened(after, start, after.length() - end)) + ".";
	}

	private static String quoted(String text) {
		return text.startsWith("“") ? text : BpmnWords.quoted(text);
	}

	/** Keeps what is around the part from start to end. */
	private static String shortened(String text, int start, int end) {
		String line = text.replace('\n', ' ');
		if (line.length() <= LONG) {
			return line;
		}
		int from = Math.max(0, start - AROUND);
		int to = Math.min(line.length(), Math.min(end + AROUND, from + 2 * LONG));
		return ((from > 0) ? "…" : "") + line.substring(from, to) + ((to < line.length()) ? "…" : "");
	}

}
