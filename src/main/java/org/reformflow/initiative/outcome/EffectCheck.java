package org.reformflow.initiative.outcome;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A check of the effects that a recognised initiative claimed.
 *
 * @param months after the decision
 * @param source where the measured figures come from
 */
record EffectCheck(String applicationId, int months, EffectResult result, String source, @Nullable String words,
		List<Figure> figures, String checkedBy, OffsetDateTime checkedAt) {

	EffectCheck {
		figures = List.copyOf(figures);
	}

	/** A claimed figure as written, and the measured one, or null. */
	record Figure(String indicator, @Nullable String before, @Nullable String after, @Nullable String measured) {

	}

	boolean hasMeasured() {
		return this.figures.stream().anyMatch((figure) -> figure.measured() != null);
	}

	/** For example "Đạt một phần; Thời gian xử lý: 10 ngày". */
	String summary() {
		return this.result.label() + this.figures.stream()
			.filter((figure) -> figure.measured() != null)
			.map((figure) -> "; " + figure.indicator() + ": " + figure.measured())
			.collect(Collectors.joining());
	}

}
