package org.reformflow.initiative.outcome;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;

/**
 * Counts of applications that were handed in.
 *
 * @param submitted all but withdrawn ones
 * @param pending those that wait for an answer
 */
record ExportTally(int submitted, int late, int recognised, int noted, int refused, int withdrawn, int pending) {

	static ExportTally of(Collection<Application> applications) {
		Map<ApplicationState, Integer> states = new EnumMap<>(ApplicationState.class);
		applications.forEach((application) -> states.merge(application.state(), 1, Integer::sum));
		return new ExportTally(count(applications.stream().filter((one) -> one.state().counts())),
				count(applications.stream().filter((one) -> one.state().counts() && one.late())),
				states.getOrDefault(ApplicationState.RECOGNISED, 0), states.getOrDefault(ApplicationState.NOTED, 0),
				states.getOrDefault(ApplicationState.REFUSED, 0), states.getOrDefault(ApplicationState.WITHDRAWN, 0),
				count(applications.stream().filter((one) -> one.state().isPending())));
	}

	private static int count(Stream<Application> applications) {
		return Math.toIntExact(applications.count());
	}

}
