package org.reformflow.reporting.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

/**
 * From which change against the last comparable period a figure must be explained.
 *
 * @param percent of the earlier figure
 * @param least the change must also be at least so large: 1 after 2 is no outlier
 */
public record Outlier(BigDecimal percent, BigDecimal least) {

	private static final Pattern WORDS = Pattern.compile("(\\d{1,6})%(?:/(\\d{1,12}))?");

	/** Reads {@code 50%} or {@code 50%/10}; nothing for an empty text. */
	static @Nullable Outlier parse(String text) {
		if (text.isEmpty()) {
			return null;
		}
		Matcher matcher = WORDS.matcher(text);
		if (!matcher.matches() || new BigDecimal(matcher.group(1)).signum() == 0) {
			throw new Refusal(("“%s” không dùng được. Hãy ghi mức biến động như “50%%”,"
					+ " hoặc “50%%/10” khi chênh dưới 10 thì bỏ qua.")
				.formatted(text));
		}
		String least = matcher.group(2);
		return new Outlier(new BigDecimal(matcher.group(1)), (least != null) ? new BigDecimal(least) : BigDecimal.ZERO);
	}

	/**
	 * From 0 there is no percentage, so only the least change counts, if there is one.
	 */
	public boolean isMet(BigDecimal before, BigDecimal now) {
		BigDecimal change = now.subtract(before).abs();
		if (before.signum() == 0) {
			return this.least.signum() > 0 && change.compareTo(this.least) >= 0;
		}
		BigDecimal limit = before.abs().multiply(this.percent).divide(BigDecimal.valueOf(100), MathContext.DECIMAL128);
		return change.compareTo(limit) > 0 && change.compareTo(this.least) >= 0;
	}

}
