package org.reformflow.organisation;

import java.util.List;

/**
 * What the office and the leadership of a department follow and steer in Cockpit. What a
 * council member says about an initiative is none of it, nor an author's draft.
 */
public final class ManagedProcesses {

	/** Keys of their definitions. */
	public static final List<String> KEYS = List.of("directive-rollout", "assignment", "deadline-escalation",
			"apology-letter", "unit-report", "periodic-report", "figure-correction", "table-change", "unit-scoring",
			"unit-self-score", "scoring-reopening", "notice-delivery", "head-substitution", "calendar-change");

	private ManagedProcesses() {
	}

}
