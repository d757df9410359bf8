package org.reformflow.reporting.render;

import java.math.BigDecimal;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.reporting.report.FigureCorrection;

/** What was reported before a correction. */
final class Before {

	private Before() {
	}

	/** The version that the correction is based on; null when there was none. */
	static @Nullable BigDecimal of(ReportLine line, FigureCorrection correction) {
		return line.units()
			.stream()
			.filter((unit) -> unit.unit().equals(correction.unit()))
			.flatMap((unit) -> unit.versions().stream())
			.filter((entry) -> entry.version() == correction.basedOn())
			.flatMap((entry) -> Stream.ofNullable(entry.figure().value()))
			.findFirst()
			.orElse(null);
	}

}
