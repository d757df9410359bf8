package org.reformflow.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads "định kỳ hàng quý, 6 tháng, năm" and "thường xuyên" in normalised words. */
final class Recurrences {

	private static final Pattern CONTINUOUS = Pattern.compile("thường xuyên|liên tục|h[àằ]ng ngày");

	private static final Pattern MARKER = Pattern
		.compile("(?<!\\p{L})(?:h[àằ]ng (?=tuần|tháng|quý|quí|năm|\\d)|mỗi|định k[ỳì])|(?:1|01|một) lần");

	private static final Pattern PERIOD = Pattern.compile(
			"(?<![\\p{L}\\d])(?:(?:0?1|một) )?(?<period>0?3 tháng|0?6 tháng|sáu tháng|nửa năm|0?9 tháng|tuần|tháng|qu[ýí]|năm)(?!\\p{L})");

	private static final Map<String, String> CODES = Map.of("tuần", "WEEK", "tháng", "MONTH", "3 tháng", "QUARTER",
			"quý", "QUARTER", "6 tháng", "HALF_YEAR", "9 tháng", "NINE_MONTHS", "năm", "YEAR");

	private Recurrences() {
	}

	/** The recurrence; empty if there is none, or more than a plain one such as a day. */
	static Optional<List<String>> find(String words) {
		boolean periodic = MARKER.matcher(words).find();
		List<String> recurrence = new ArrayList<>();
		if (CONTINUOUS.matcher(words).find()) {
			recurrence.add("CONTINUOUS");
		}
		Matcher period = PERIOD.matcher(words);
		while (periodic && period.find()) {
			recurrence.add(code(period.group("period")));
		}
		String rest = MARKER.matcher(PERIOD.matcher(words).replaceAll(" ")).replaceAll(" ");
		boolean plain = rest.chars().noneMatch(Character::isDigit);
		return Optional.of(recurrence.stream().distinct().toList()).filter((found) -> plain && !found.isEmpty());
	}

	private static String code(String period) {
		String plain = period.replaceFirst("^0", "")
			.replace("sáu", "6")
			.replace("nửa năm", "6 tháng")
			.replace("quí", "quý");
		return CODES.getOrDefault(plain, plain);
	}

}
