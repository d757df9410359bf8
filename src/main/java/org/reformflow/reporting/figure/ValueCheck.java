package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.figure.Flag.Kind;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.indicator.Severity;

/** Values that cannot be: negative ones, parts of what is counted, shares above all. */
class ValueCheck implements IndicatorCheck {

	private static final BigDecimal ALL = BigDecimal.valueOf(100);

	@Override
	public Stream<Flag> flags(Submission submission, Indicator indicator, BigDecimal value) {
		List<Flag> flags = new ArrayList<>();
		String words = "“%s”: %s".formatted(indicator.name(),
				indicator.isShare() ? indicator.words(value) : VietnameseNumber.format(value, indicator.measure()));
		if (value.signum() < 0) {
			flags.add(Flag.of(Kind.NEGATIVE, Severity.CORRECT, indicator.code(), words + " là số âm."));
		}
		if (indicator.decimals() == 0 && value.stripTrailingZeros().scale() > 0) {
			flags.add(Flag.of(Kind.NOT_WHOLE, Severity.CORRECT, indicator.code(), words + " phải là số nguyên."));
		}
		if (indicator.isPercent() && value.compareTo(ALL) > 0) {
			// What is computed may have a reason: more was done than was planned.
			flags.add(Flag.of(Kind.ABOVE_100, indicator.isShare() ? Severity.EXPLAIN : Severity.CORRECT,
					indicator.code(), words + SheetWords.parts(submission.sheet(), indicator) + " vượt 100 %."));
		}
		return flags.stream();
	}

}
