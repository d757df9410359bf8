package org.reformflow.reporting.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

/** How the figures of units become one. */
public sealed interface RollUp {

	/** Counts are added. */
	record Sum() implements RollUp {
	}

	/** What was entered last counts. */
	record Last() implements RollUp {
	}

	/** Averages are weighted by what they were measured on, such as people asked. */
	record WeightedAverage(String base) implements RollUp {
	}

	/** A percentage is computed from sums, never averaged. */
	record Share(CodeSum numerator, CodeSum denominator) implements RollUp {

		private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

		/**
		 * The percentage to 34 digits; null when a part is not known or the whole is 0.
		 */
		public @Nullable BigDecimal of(Map<String, BigDecimal> values) {
			BigDecimal part = this.numerator.total(values);
			BigDecimal whole = this.denominator.total(values);
			return (part == null || whole == null || whole.signum() == 0) ? null
					: part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128);
		}

	}

	/** Each unit's figure stands for itself. */
	record None() implements RollUp {
	}

	Pattern ARGUMENTS = Pattern.compile("(\\w+)\\s*\\(([^()]*)\\)");

	/**
	 * Reads {@code SUM}, {@code LAST}, {@code NONE}, {@code WEIGHTED_AVERAGE(base)} or
	 * {@code SHARE(a + b / c + d)}.
	 */
	static RollUp parse(String text) {
		return switch (text) {
			case "SUM" -> new Sum();
			case "LAST" -> new Last();
			case "NONE" -> new None();
			default -> withArguments(text);
		};
	}

	private static RollUp withArguments(String text) {
		Matcher matcher = ARGUMENTS.matcher(text);
		String name = matcher.matches() ? matcher.group(1) : "";
		String[] parts = matcher.matches() ? matcher.group(2).split("/", -1) : new String[0];
		if (name.equals("WEIGHTED_AVERAGE") && parts.length == 1 && parts[0].strip().matches(CodeSum.CODE)) {
			return new WeightedAverage(parts[0].strip());
		}
		if (name.equals("SHARE") && parts.length == 2) {
			return new Share(CodeSum.parse(parts[0]), CodeSum.parse(parts[1]));
		}
		throw new Refusal(("“%s” không dùng được. Hãy ghi SUM, LAST, NONE, WEIGHTED_AVERAGE(mã cơ sở)"
				+ " hoặc SHARE(tử số / mẫu số).")
			.formatted(text));
	}

}
