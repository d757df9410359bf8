package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.util.stream.Stream;

import org.reformflow.directive.Target;
import org.reformflow.reporting.figure.Flag.Kind;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.indicator.RollUp;
import org.reformflow.reporting.indicator.Severity;

/** Targets, exactly as strict as they are written: "> 85 %" is not reached by 85,0 %. */
class TargetCheck implements IndicatorCheck {

	@Override
	public Stream<Flag> flags(Submission submission, Indicator indicator, BigDecimal value) {
		Target target = indicator.target();
		return (target == null || !isOwn(submission, indicator, target) || target.isMet(value)) ? Stream.empty()
				: Stream.of(Flag.of(Kind.TARGET_MISSED, Severity.NOTE, indicator.code(),
						"“%s”: %s%s chưa đạt chỉ tiêu %s.".formatted(indicator.name(), indicator.words(value),
								SheetWords.parts(submission.sheet(), indicator), target.words())));
	}

	/** A count is asked of all units together, unless it is none at all. */
	private static boolean isOwn(Submission submission, Indicator indicator, Target target) {
		return submission.isTotal() || !(indicator.rollUp() instanceof RollUp.Sum) || target.amount().signum() == 0;
	}

}
