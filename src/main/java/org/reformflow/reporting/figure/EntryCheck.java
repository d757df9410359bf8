package org.reformflow.reporting.figure;

import java.math.BigDecimal;

import org.reformflow.process.Refusal;
import org.reformflow.reporting.indicator.Indicator;

/** Whether a figure can be stored as it is, without rounding. */
final class EntryCheck {

	private static final int MAX_DECIMALS = 6;

	private static final int MAX_DIGITS = 18;

	private EntryCheck() {
	}

	/**
	 * The figure to store: of a share only what was stated.
	 * @throws Refusal when nothing of it can be stored
	 */
	static EnteredFigure checked(Indicator indicator, EnteredFigure entered) {
		Figure figure = entered.figure();
		BigDecimal value = indicator.isShare() ? null : figure.value();
		if (value == null && figure.stated() == null) {
			throw new Refusal(indicator.isShare()
					? "“%s” do hệ thống tính, không nhập được. Hãy nhập các số để tính tỷ lệ."
						.formatted(indicator.name())
					: "“%s” chưa có số. Hãy nhập số, kể cả khi bằng 0.".formatted(indicator.name()));
		}
		if (value != null) {
			BigDecimal plain = value.stripTrailingZeros();
			if (plain.scale() > MAX_DECIMALS || plain.precision() - plain.scale() > MAX_DIGITS) {
				throw new Refusal("“%s”: số quá dài. Hãy ghi tối đa %d chữ số và %d số lẻ.".formatted(indicator.name(),
						MAX_DIGITS, MAX_DECIMALS));
			}
		}
		return new EnteredFigure(new Figure(figure.indicator(), value, figure.stated(), figure.evidence()),
				entered.assignment(), entered.basedOn());
	}

}
