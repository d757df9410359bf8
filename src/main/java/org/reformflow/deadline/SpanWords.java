package org.reformflow.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling of a day, a period or a span in normalised words.
 *
 * @param pattern the spelling
 * @param meaning the days meant in a document issued on a day
 */
record SpanWords(Pattern pattern, BiFunction<MatchResult, LocalDate, Span> meaning) {

	private static final String YEAR = "(?: ?(?:[/.-]|,? ?năm) ?(\\d{4}))?";

	private static final List<SpanWords> SPELLINGS = List.of(
			spelling("(?:ngày )?(\\d{1,2}) ?(?:[/.-]|tháng) ?(\\d{1,2})" + YEAR, SpanWords::day),
			spelling("(?:giai đoạn |từ )?(?:năm )?(\\d{4}) ?(?:[-–]|đến) ?(?:năm )?(\\d{4})",
					(found, issued) -> Span.years(number(found, 1), number(found, 2))),
			spelling("(\\d{1,2}) tháng (đầu|cuối) (?:của )?năm(?: ?(\\d{4}))?", SpanWords::partOfYear),
			spelling("qu[ýí] ?([ivx]+|\\d+)" + YEAR, SpanWords::quarter),
			spelling("tháng ?(\\d{1,2})" + YEAR, SpanWords::month),
			spelling("năm (\\d{4})", (found, issued) -> Span.months(number(found, 1), 1, 12)));

	/** Around days, these say something else than that work is due by then. */
	private static final Pattern UNCLEAR = Pattern
		.compile("\\d|(?<!\\p{L})(?:đầu|giữa|tuần|sau|từ|sớm|trước|tháng|qu[ýí]|h[àằ]ng|hoặc|thường xuyên|"
				+ "làm việc|i{1,3}|iv)(?!\\p{L})");

	/** The first days named, with the words around them. */
	static Optional<Found> find(String words, LocalDate issued) {
		return SPELLINGS.stream().flatMap((spelling) -> spelling.in(words, issued).stream()).findFirst();
	}

	/** Whether the words around days change what they mean. */
	static boolean isUnclear(String around) {
		return UNCLEAR.matcher(around).find();
	}

	private static SpanWords spelling(String regex, BiFunction<MatchResult, LocalDate, Span> meaning) {
		return new SpanWords(Pattern.compile("(?<![\\p{L}\\d/.-])" + regex + "(?!\\p{L}|[/.-]*\\d)"), meaning);
	}

	private Optional<Found> in(String words, LocalDate issued) {
		Matcher matcher = this.pattern.matcher(words);
		if (!matcher.find()) {
			return Optional.empty();
		}
		return Optional.of(new Found(this.meaning.apply(matcher.toMatchResult(), issued),
				words.substring(0, matcher.start()).strip(), words.substring(matcher.end()).strip()));
	}

	private static Span day(MatchResult found, LocalDate issued) {
		return Span.in(found.group(3), issued,
				(year) -> Span.day(LocalDate.of(year, number(found, 2), number(found, 1))));
	}

	private static Span partOfYear(MatchResult found, LocalDate issued) {
		int months = number(found, 1);
		boolean start = found.group(2).equals("đầu");
		return Span.in(found.group(3), issued,
				(year) -> start ? Span.months(year, 1, months) : Span.months(year, 13 - months, 12));
	}

	private static Span quarter(MatchResult found, LocalDate issued) {
		int quarter = switch (found.group(1)) {
			case "i" -> 1;
			case "ii" -> 2;
			case "iii" -> 3;
			case "iv" -> 4;
			default -> found.group(1).matches("\\d+") ? number(found, 1) : 5;
		};
		return Span.in(found.group(2), issued, (year) -> Span.months(year, quarter * 3 - 2, quarter * 3));
	}

	private static Span month(MatchResult found, LocalDate issued) {
		return Span.in(found.group(2), issued, (year) -> Span.months(year, number(found, 1), number(found, 1)));
	}

	private static int number(MatchResult found, int group) {
		return Integer.parseInt(found.group(group));
	}

	/**
	 * @param before the words before the days
	 * @param after the words after them
	 */
	record Found(Span span, String before, String after) {
	}

}
