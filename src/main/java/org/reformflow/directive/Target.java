package org.reformflow.directive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseNumber;

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

	private static final BigDecimal ALL = BigDecimal.valueOf(100);

	/**
	 * Checks the texts.
	 * @throws Refusal if the metric is blank, the metric or the words exceed 1000
	 * characters or the unit 100
	 */
	public Target {
		if (metric.isBlank()) {
			throw new Refusal("Chỉ tiêu chưa có tên. Hãy nhập nội dung cần đo, ví dụ \"Mức độ hài lòng (SIPAS)\".");
		}
		if (metric.length() > 1000 || (raw != null && raw.length() > 1000) || (unit != null && unit.length() > 100)) {
			throw new Refusal("Chỉ tiêu \"" + metric.substring(0, Math.min(metric.length(), 50))
					+ "\" quá dài. Hãy rút gọn còn tối đa 1000 ký tự, đơn vị tính tối đa 100 ký tự.");
		}
	}

	/**
	 * Whether a figure in the same unit meets the target. "= 100 %" is met from 100 %
	 * upwards: a share cannot exceed the whole, so a figure above it is rounding or late
	 * counting.
	 */
	public boolean isMet(BigDecimal figure) {
		boolean all = this.comparator == Comparator.EQ && "%".equals(this.unit) && this.amount.compareTo(ALL) == 0;
		return (all ? Comparator.GE : this.comparator).holds(figure.compareTo(this.amount));
	}

	/** What must be reached, such as "> 85 %" or "≥ 3.000,5 lượt". */
	public String words() {
		String words = this.comparator.sign() + " " + VietnameseNumber.format(this.amount);
		return (this.unit != null) ? words + " " + this.unit : words;
	}

	/**
	 * Reads targets written one a line, such as "Mức độ hài lòng (SIPAS): > 85 %", "ít
	 * nhất 01 sáng kiến" or "100 %".
	 * @param lines blank ones are skipped
	 * @throws Refusal naming the first line that is not understood
	 */
	public static List<Target> parseLines(@Nullable String lines) {
		return (lines == null) ? List.of()
				: lines.lines().map(String::strip).filter((line) -> !line.isEmpty()).map(TargetLine::parse).toList();
	}

	/** How a figure must compare with the amount of a target. */
	public enum Comparator {

		GT(">", ">"),

		GE("≥", ">="),

		EQ("=", "="),

		LE("≤", "<="),

		LT("<", "<");

		private final String sign;

		private final String symbol;

		Comparator(String sign, String symbol) {
			this.sign = sign;
			this.symbol = symbol;
		}

		/**
		 * Reads a sign or a symbol.
		 * @throws Refusal for anything else
		 */
		public static Comparator parse(String text) {
			String sign = text.strip().toLowerCase(Locale.ROOT);
			for (Comparator comparator : values()) {
				if (sign.equals(comparator.sign) || sign.equals(comparator.symbol)) {
					return comparator;
				}
			}
			throw new Refusal("Phép so sánh \"" + text + "\" không hợp lệ. Hãy dùng một trong các dấu > ≥ = ≤ <.");
		}

		/** As people write it: {@code > ≥ = ≤ <}. */
		public String sign() {
			return this.sign;
		}

		/** As in JSON: {@code > >= = <= <}. */
		public String toSymbol() {
			return this.symbol;
		}

		/**
		 * Whether a figure compares as asked.
		 * @param comparison what {@code figure.compareTo(amount)} says
		 */
		public boolean holds(int comparison) {
			return switch (this) {
				case GT -> comparison > 0;
				case GE -> comparison >= 0;
				case EQ -> comparison == 0;
				case LE -> comparison <= 0;
				case LT -> comparison < 0;
			};
		}

	}

}
