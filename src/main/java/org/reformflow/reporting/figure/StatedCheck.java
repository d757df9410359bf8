package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.util.stream.Stream;

import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.figure.Flag.Kind;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.indicator.Severity;

/** What is stated against what is recomputed. */
class StatedCheck implements IndicatorCheck {

	/** A stated bound that is off by more than this part of itself says too little. */
	private static final BigDecimal VAGUE = new BigDecimal("0.05");

	@Override
	public Stream<Flag> flags(Submission submission, Indicator indicator, BigDecimal value) {
		Figure figure = submission.sheet().figure(indicator.code());
		Stated stated = (figure != null) ? figure.stated() : null;
		if (stated == null) {
			return Stream.empty();
		}
		int decimals = Math.max(indicator.decimals(), stated.amount().scale());
		String words = "“%s”: ghi %s, số tính lại là %s%s".formatted(indicator.name(), stated.words(indicator),
				VietnameseNumber.format(value, decimals, indicator.measure()),
				SheetWords.parts(submission.sheet(), indicator));
		if (!stated.agreesWith(value)) {
			return Stream.of(Flag.of(Kind.STATED_DIFFERS, Severity.EXPLAIN, indicator.code(), words + "."));
		}
		BigDecimal off = value.subtract(stated.amount()).abs();
		return (off.compareTo(stated.amount().abs().multiply(VAGUE)) <= 0) ? Stream.empty()
				: Stream.of(Flag.of(Kind.VAGUE, Severity.NOTE, indicator.code(), words + ". Nên ghi số chính xác."));
	}

}
