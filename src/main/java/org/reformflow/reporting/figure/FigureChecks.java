package org.reformflow.reporting.figure;

import java.util.Comparator;
import java.util.List;

/** All checks on figures. */
public final class FigureChecks {

	private static final List<FigureCheck> CHECKS = List.of(new ValueCheck(), new IdentityCheck(), new StatedCheck(),
			new CourseCheck(), new EvidenceCheck(), new TargetCheck());

	private FigureChecks() {
	}

	/** What contradicts, the most severe first. */
	public static List<Flag> flags(Submission submission) {
		return CHECKS.stream()
			.flatMap((check) -> check.flags(submission))
			.sorted(Comparator.comparing(Flag::severity))
			.toList();
	}

}
