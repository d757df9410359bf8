package org.reformflow.audit;

import java.util.List;
import java.util.Optional;

/**
 * What came of verifying the log.
 *
 * @param entries how many there are
 */
record Verdict(long entries, List<Finding> findings) {

	boolean isValid() {
		return this.findings.isEmpty();
	}

	/** The lowest id of a finding. */
	Optional<Long> firstBroken() {
		return this.findings.stream().map(Finding::id).min(Long::compare);
	}

}
