package org.reformflow.supervision.progress;

import java.util.Map;

/**
 * How many assignments of one group stand where.
 *
 * @param key the unit, area, directive, officer or month; empty for none
 * @param numbers by standing; what is not there is 0
 * @param obstacles raised and not decided
 */
record Counts(String key, Map<Standing, Integer> numbers, int obstacles) {

	int of(Standing standing) {
		return this.numbers.getOrDefault(standing, 0);
	}

}
