package org.reformflow.modelling.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;

/** Where an instance waits for something other than a person, by id. */
final class Places {

	/** Tasks are asked for themselves; a join waits for others, not for something. */
	private static final Set<String> PASSING = Set.of("userTask", "parallelGateway", "inclusiveGateway",
			"multiInstanceBody");

	private Places() {
	}

	/** Events, called processes, and steps that failed before they began. */
	static List<String> of(ActivityInstance instance) {
		List<String> places = new ArrayList<>();
		add(instance, places);
		return places;
	}

	private static void add(ActivityInstance place, List<String> places) {
		for (TransitionInstance step : place.getChildTransitionInstances()) {
			if (step.getIncidentIds().length > 0) {
				places.add(step.getActivityId());
			}
		}
		if (place.getChildActivityInstances().length == 0 && place.getChildTransitionInstances().length == 0
				&& !PASSING.contains(place.getActivityType())) {
			places.add(place.getActivityId());
		}
		for (ActivityInstance child : place.getChildActivityInstances()) {
			add(child, places);
		}
	}

}
