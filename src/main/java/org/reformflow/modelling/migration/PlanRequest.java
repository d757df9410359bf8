package org.reformflow.modelling.migration;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an analyst wants to move.
 *
 * @param process key of the process
 * @param from ids of the old versions' definitions; empty for all with running cases
 * @param to id of the definition to follow; null for the newest
 * @param steps by the id of an old definition: where its steps go, by id; an empty id
 * means nowhere
 * @param afresh by the id of an old definition: ids of its steps whose time is worked out
 * anew
 */
record PlanRequest(@Nullable String process, @Nullable List<String> from, @Nullable String to,
		@Nullable Map<String, Map<String, String>> steps, @Nullable Map<String, List<String>> afresh) {

	Map<String, String> stepsOf(String definition) {
		return (this.steps != null) ? this.steps.getOrDefault(definition, Map.of()) : Map.of();
	}

	List<String> afreshOf(String definition) {
		return (this.afresh != null) ? this.afresh.getOrDefault(definition, List.of()) : List.of();
	}

}
