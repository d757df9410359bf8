package org.reformflow.supervision.progress;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many assignments of a group stand where.
 *
 * @param key the unit, area, directive, officer or month; empty for none
 * @param numbers of every standing
 */
record GroupProgress(String key, String name, Map<Standing, Integer> numbers, int obstacles) {

	static GroupProgress of(String name, Counts counts) {
		Map<Standing, Integer> numbers = new EnumMap<>(Standing.class);
		for (Standing standing : Standing.values()) {
			numbers.put(standing, counts.of(standing));
		}
		return new GroupProgress(counts.key(), name, numbers, counts.obstacles());
	}

}
