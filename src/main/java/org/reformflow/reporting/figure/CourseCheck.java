package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.reporting.figure.Flag.Kind;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.indicator.Outlier;
import org.reformflow.reporting.indicator.Severity;

/** Figures against those of earlier periods. */
class CourseCheck implements IndicatorCheck {

	@Override
	public Stream<Flag> flags(Submission submission, Indicator indicator, BigDecimal value) {
		return Stream.concat(fell(submission.continued(), indicator, value),
				outlier(submission.comparable(), indicator, value));
	}

	private static Stream<Flag> fell(@Nullable Sheet earlier, Indicator indicator, BigDecimal value) {
		BigDecimal before = (earlier != null) ? earlier.value(indicator.code()) : null;
		boolean mayFall = indicator.kind() != Indicator.Kind.CUMULATIVE || indicator.isShare();
		return (mayFall || before == null || value.compareTo(before) >= 0) ? Stream.empty()
				: Stream.of(Flag.of(Kind.FELL, Severity.EXPLAIN, indicator.code(),
						"“%s” là số lũy kế nhưng giảm từ %s xuống %s.".formatted(indicator.name(),
								indicator.words(before), indicator.words(value))));
	}

	private static Stream<Flag> outlier(@Nullable Sheet earlier, Indicator indicator, BigDecimal value) {
		BigDecimal before = (earlier != null) ? earlier.value(indicator.code()) : null;
		Outlier outlier = indicator.outlier();
		return (outlier == null || before == null || !outlier.isMet(before, value)) ? Stream.empty()
				: Stream.of(Flag.of(Kind.OUTLIER, Severity.EXPLAIN, indicator.code(),
						"“%s” là %s, khác xa kỳ so sánh trước (%s).".formatted(indicator.name(), indicator.words(value),
								indicator.words(before))));
	}

}
