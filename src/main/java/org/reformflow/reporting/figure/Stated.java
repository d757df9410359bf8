package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.reformflow.directive.Target.Comparator;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.indicator.Indicator;

/**
 * A figure as a person or a document states it, such as "67,7 %" or "hơn 50 %". It is
 * kept beside what is recomputed and never replaced by it.
 *
 * @param comparator EQ, unless it is stated as more or less than the amount
 * @param amount with the decimals that were stated
 */
public record Stated(Comparator comparator, BigDecimal amount) {

	private static final Map<String, Comparator> WORDS = Map.of("hơn", Comparator.GT, "trên", Comparator.GT, "ít nhất",
			Comparator.GE, "gần", Comparator.LT, "dưới", Comparator.LT, "không quá", Comparator.LE);

	private static final Pattern PATTERN = Pattern.compile("(\\p{L}+(?: \\p{L}+)?|[<>]=?|[≥≤=])?\\s*([-−\\d].*)");

	/**
	 * Reads what was stated.
	 * @throws Refusal when it is not a number
	 */
	public static Stated parse(Indicator indicator, String text) {
		Matcher matcher = PATTERN.matcher(text.strip());
		if (!matcher.matches()) {
			throw notANumber(indicator, text);
		}
		BigDecimal amount = VietnameseNumber.parse(matcher.group(2), indicator.measure())
			.orElseThrow(() -> notANumber(indicator, text));
		String sign = matcher.group(1);
		if (sign == null) {
			return new Stated(Comparator.EQ, amount);
		}
		if (!Character.isLetter(sign.charAt(0))) {
			return new Stated(Comparator.parse(sign), amount);
		}
		Comparator comparator = WORDS.get(sign.toLowerCase(Locale.ROOT));
		if (comparator == null) {
			throw notANumber(indicator, text);
		}
		return new Stated(comparator, amount);
	}

	/** Reads what {@link #toSymbols} wrote. */
	static Stated ofSymbols(String symbols) {
		int digits = symbols.startsWith("=", 1) ? 2 : 1;
		return new Stated(Comparator.parse(symbols.substring(0, digits)), new BigDecimal(symbols.substring(digits)));
	}

	/** For storing, with the decimals that were stated: {@code >50}, {@code =67.70}. */
	String toSymbols() {
		return this.comparator.toSymbol() + this.amount.toPlainString();
	}

	/** Whether the recomputed value says the same, rounded as the stated one is. */
	boolean agreesWith(BigDecimal value) {
		BigDecimal rounded = (this.comparator == Comparator.EQ)
				? value.setScale(Math.max(this.amount.scale(), 0), RoundingMode.HALF_UP) : value;
		return this.comparator.holds(rounded.compareTo(this.amount));
	}

	/** As written in a sentence: "98,62 %", "> 50 %". */
	String words(Indicator indicator) {
		String amount = VietnameseNumber.format(this.amount, Math.max(this.amount.scale(), 0), indicator.measure());
		return (this.comparator == Comparator.EQ) ? amount : this.comparator.sign() + " " + amount;
	}

	private static Refusal notANumber(Indicator indicator, String text) {
		return new Refusal(
				("“%s”: “%s” không phải là số. Hãy ghi bằng chữ số, dấu phẩy trước phần lẻ," + " ví dụ 93 hoặc 67,7.")
					.formatted(indicator.name(), text.strip()));
	}

}
