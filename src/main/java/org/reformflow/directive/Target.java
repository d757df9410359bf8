package org.reformflow.directive;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

/**
 * A measurable target of a directive or of one of its tasks.
 *
 * @param metric what is measured
 * @param comparator how a figure must compare with the amount
 * @param amount in the unit
 * @param unit such as "%" or "sáng kiến"
 * @param raw the words of the document
 */
public record Target(String metric, Comparator comparator, BigDecimal amount, @Nullable String unit,
		@Nullable String raw) {

	public enum Comparator {

		GT(">"), GE("≥"), EQ("="), LE("≤"), LT("<");

		private final String sign;

		Comparator(String sign) {
			this.sign = sign;
		}

		public static Comparator parse(String sign) {
			throw new UnsupportedOperationException();
		}

		/** As people write it: {@code > ≥ = ≤ <}. */
		public String sign() {
			return this.sign;
		}

		/** As in JSON: {@code > >= = <= <}. */
		public String toSymbol() {
			return switch (this) {
				case GE -> ">=";
				case LE -> "<=";
				default -> this.sign;
			};
		}

	}

	public boolean isMet(BigDecimal figure) {
		throw new UnsupportedOperationException();
	}

	public String words() {
		throw new UnsupportedOperationException();
	}

	public static List<Target> parseLines(@Nullable String lines) {
		throw new Refusal("");
	}

}
