package org.reformflow.reporting.issue;

import java.util.List;
import java.util.stream.Collectors;

import org.reformflow.reporting.report.FigureCorrection;

/**
 * Figures of a unit that it asks to have corrected together.
 *
 * @param lines one for each figure
 */
record CorrectionRequest(String unitName, List<Line> lines) {

	String askedBy() {
		return first().askedBy();
	}

	String reason() {
		return first().reason();
	}

	private FigureCorrection first() {
		return this.lines.get(0).correction();
	}

	/** Such as "Hồ sơ mới tiếp nhận trong kỳ: 93 hồ sơ → 95 hồ sơ". */
	String words() {
		return this.lines.stream()
			.map((line) -> "%s: %s → %s".formatted(line.name(), line.before(), line.after()))
			.collect(Collectors.joining("; "));
	}

	/**
	 * A figure before and after.
	 *
	 * @param before in words
	 * @param after in words
	 */
	record Line(FigureCorrection correction, String name, String before, String after) {
	}

}
