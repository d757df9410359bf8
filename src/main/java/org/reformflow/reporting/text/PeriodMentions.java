package org.reformflow.reporting.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.indicator.Severity;
import org.reformflow.reporting.period.ReportPeriod;

/**
 * Quarters and half-years of an earlier year in a report: left over from the last one,
 * unless the text compares with them.
 */
final class PeriodMentions {

	private static final Pattern MENTION = Pattern
		.compile("(?<!\\p{L})(?:quý\\s+(?:IV|I{1,3}|[1-4])|(?:[369]|ba|sáu|chín)\\s+tháng(?:\\s+(?:đầu|cuối))?)"
				+ "(?:\\s+năm\\s+|/|-)(20\\d\\d)(?!\\d)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern COMPARED = Pattern.compile(
			"(?:so\\s+với|cùng\\s+kỳ|kỳ\\s+trước|từ)(?:\\s+(?:của|với|năm|kỳ|cùng|các|kết quả|số liệu))*\\s*\\(?$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final int BEFORE = 60;

	private PeriodMentions() {
	}

	static Stream<Flag> flags(ReportPeriod period, String text) {
		return MENTION.matcher(text)
			.results()
			.filter((found) -> Integer.parseInt(found.group(1)) < period.year())
			.filter((found) -> !isCompared(text, found))
			.map(MatchResult::group)
			.distinct()
			.map((words) -> new Flag(Flag.Kind.PERIOD_DIFFERS, Severity.EXPLAIN, "text", List.of(),
					"Báo cáo %s nhưng trong lời văn ghi “%s”. %s".formatted(lowered(period.name()), words,
							Severity.EXPLAIN.wayOut())));
	}

	private static boolean isCompared(String text, MatchResult found) {
		return COMPARED.matcher(text.substring(Math.max(found.start() - BEFORE, 0), found.start()).stripTrailing())
			.find();
	}

	private static String lowered(String name) {
		return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
	}

}
