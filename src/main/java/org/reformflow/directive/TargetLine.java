package org.reformflow.directive;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.reformflow.directive.Target.Comparator;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseNumber;

/** One target as a person or a document writes it, taken apart. */
record TargetLine(String metric, String operator, BigDecimal amount, boolean percent, String rest) {

	private static final Map<String, Comparator> OPERATORS = Map
		.of(Comparator.GT, List.of("hơn", "trên", "lớn hơn", "nhiều hơn", "cao hơn"), Comparator.GE,
				List.of("ít nhất", "tối thiểu", "không dưới", "không ít hơn", "không thấp hơn", "từ"), Comparator.EQ,
				List.of("bằng"), Comparator.LE,
				List.of("không quá", "không vượt quá", "không hơn", "không trên", "tối đa", "nhiều nhất"),
				Comparator.LT, List.of("dưới", "ít hơn", "nhỏ hơn", "thấp hơn"))
		.entrySet()
		.stream()
		.flatMap((words) -> words.getValue().stream().map((word) -> Map.entry(word, words.getKey())))
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

	private static final String AMOUNT = "(?<amount>\\d+(?:[.,]\\d+)*)\\s*(?<percent>%|phần trăm)?(?<rest>.*)$";

	private static final Pattern COMPARED = pattern(
			"^(?<metric>.*?)(?<operator>[<>]=?|[≥≤=]|(?<!\\p{L})(?:" + OPERATORS.keySet()
				.stream()
				.sorted((one, other) -> other.length() - one.length())
				.collect(Collectors.joining("|")) + ")(?!\\p{L}))\\s*" + AMOUNT);

	private static final Pattern BARE = pattern("^(?<metric>\\D*)(?<operator>)" + AMOUNT);

	/** Verbs that only lead to the amount. */
	private static final Pattern LEADING = pattern("(?:(?<!\\p{L})(?:phải|đạt|mức)\\s*)+$");

	/** A second amount, or the rest of a number. */
	private static final Pattern MORE_AMOUNTS = pattern("^[\\d.,]*\\d|\\d\\s*%|(?:đến|tới|lên|[-–])\\s*\\d");

	/** A share before the compared amount, or a negation that no operator knows. */
	private static final Pattern MISLEADING = pattern("\\d\\s*%|không$");

	private static final Pattern OR_MORE = pattern("trở lên$");

	private static final Pattern OR_LESS = pattern("trở xuống$");

	static Target parse(String raw) {
		return read(raw).flatMap((line) -> line.target(raw))
			.orElseThrow(() -> new Refusal("Chưa hiểu chỉ tiêu ở dòng \"" + raw + "\". Hãy viết mỗi dòng một chỉ tiêu,"
					+ " có mức so sánh (>, ≥, =, ≤, <, trên, ít nhất, không quá), ví dụ"
					+ " \"Mức độ hài lòng (SIPAS): > 85 %\", \"≥ 1 sáng kiến\", \"hơn 3.000 lượt\" hoặc \"100 %\"."));
	}

	private static Optional<TargetLine> read(String raw) {
		String line = Normalizer.normalize(raw, Normalizer.Form.NFC).replace('\u00a0', ' ');
		String named = line.substring(0, Math.max(line.lastIndexOf(':'), 0));
		String words = line.substring(line.lastIndexOf(':') + 1).strip();
		return Stream.of(COMPARED, BARE)
			.map((pattern) -> pattern.matcher(words))
			.filter(Matcher::matches)
			.findFirst()
			.flatMap((found) -> of(named, found));
	}

	private static Optional<TargetLine> of(String named, Matcher found) {
		String metric = joined(named, LEADING.matcher(found.group("metric")).replaceFirst(""));
		String operator = found.group("operator").toLowerCase(Locale.ROOT);
		String rest = found.group("rest").replaceFirst("[.;,\\s]+$", "").strip();
		return VietnameseNumber.parse(found.group("amount"))
			.map((amount) -> new TargetLine(metric, operator, amount, found.group("percent") != null, rest));
	}

	private Optional<Target> target(String raw) {
		if (MORE_AMOUNTS.matcher(this.rest).find() || MISLEADING.matcher(this.metric).find()) {
			return Optional.empty();
		}
		String counted = OR_LESS.matcher(OR_MORE.matcher(this.rest).replaceFirst("")).replaceFirst("").strip();
		String measured = (this.percent || this.metric.isEmpty()) ? joined(this.metric, counted) : this.metric;
		String unit = this.percent ? "%" : counted;
		return comparator().map((comparator) -> new Target(!measured.isEmpty() ? measured : "Kết quả", comparator,
				this.amount, unit.isEmpty() ? null : unit, raw));
	}

	/** Of bare amounts only all and nothing are clear: neither can be surpassed. */
	private Optional<Comparator> comparator() {
		if (OR_MORE.matcher(this.rest).find()) {
			return Optional.of(Comparator.GE);
		}
		if (OR_LESS.matcher(this.rest).find()) {
			return Optional.of(Comparator.LE);
		}
		if (!this.operator.isEmpty()) {
			Comparator word = OPERATORS.get(this.operator);
			return Optional.of((word != null) ? word : Comparator.parse(this.operator));
		}
		boolean all = this.percent && this.amount.compareTo(BigDecimal.valueOf(100)) == 0;
		return (all || this.amount.signum() == 0) ? Optional.of(Comparator.EQ) : Optional.empty();
	}

	private static String joined(String one, String other) {
		return (one.strip() + " " + other.strip()).strip();
	}

	private static Pattern pattern(String regex) {
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

}
