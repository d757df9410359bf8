package org.reformflow.reporting.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.reformflow.process.Refusal;

/** Reads the words of cells. */
public final class Words {

	private Words() {
	}

	/**
	 * A name of an enum, in any case.
	 * @throws Refusal naming those that may be used
	 */
	public static <E extends Enum<E>> E oneOf(Class<E> type, String text) {
		return Arrays.stream(type.getEnumConstants())
			.filter((each) -> each.name().equalsIgnoreCase(text))
			.findFirst()
			.orElseThrow(() -> new Refusal("“%s” không dùng được. Hãy ghi một trong: %s.".formatted(text,
					Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")))));
	}

	/** "có" or "không"; nothing means no. */
	public static boolean yes(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "có", "yes", "x" -> true;
			case "không", "no", "" -> false;
			default -> throw new Refusal("“%s” không dùng được. Hãy ghi “có” hoặc “không”.".formatted(text));
		};
	}

	/** A whole number within bounds. */
	public static int number(String text, int least, int most) {
		if (text.matches("\\d{1,6}")) {
			int number = Integer.parseInt(text);
			if (number >= least && number <= most) {
				return number;
			}
		}
		throw new Refusal("“%s” phải là số nguyên từ %d đến %d. Hãy sửa lại.".formatted(text, least, most));
	}

	/** A text that must be there. */
	public static String text(String text, int longest) {
		if (text.isEmpty() || text.length() > longest) {
			throw new Refusal(text.isEmpty() ? "còn trống. Hãy ghi nội dung."
					: "dài quá %d ký tự. Hãy rút gọn.".formatted(longest));
		}
		return text;
	}

}
