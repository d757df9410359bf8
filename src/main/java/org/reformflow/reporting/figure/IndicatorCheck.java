package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.util.stream.Stream;

import org.reformflow.reporting.indicator.Indicator;

/** A check that looks at one known value at a time. */
interface IndicatorCheck extends FigureCheck {

	Stream<Flag> flags(Submission submission, Indicator indicator, BigDecimal value);

	@Override
	default Stream<Flag> flags(Submission submission) {
		return submission.sheet()
			.values()
			.entrySet()
			.stream()
			.flatMap((each) -> flags(submission, submission.sheet().catalogue().get(each.getKey()), each.getValue()));
	}

}
