package org.reformflow.initiative.council;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Chooses who scores next: those with the fewest sheets of the campaign, in the council's
 * order among equals.
 */
record ReviewerChoice(Map<String, Integer> loads) {

	ReviewerChoice {
		loads = Map.copyOf(loads);
	}

	/** At most a number of the people who may score. */
	List<String> choose(List<String> free, int number) {
		return free.stream()
			.sorted(Comparator.comparing((String person) -> this.loads.getOrDefault(person, 0)))
			.limit(Math.max(number, 0))
			.toList();
	}

}
