package org.reformflow.initiative.outcome;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.application.ReviewProcess;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps with which process {@code initiative-review} carries out an outcome. Bean
 * names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class OutcomeSteps {

	@Bean
	JavaDelegate issueCertificates(Applications applications) {
		return (execution) -> enter(applications, ReviewProcess.APPLICATION_ID.in(execution),
				ApplicationState.RECOGNISED);
	}

	@Bean
	JavaDelegate writeOutcomeLetter(Applications applications) {
		return (execution) -> enter(applications, ReviewProcess.APPLICATION_ID.in(execution),
				ReviewProcess.OUTCOME.in(execution).equals(Outcome.NOTED.name()) ? ApplicationState.NOTED
						: ApplicationState.REFUSED);
	}

	private static void enter(Applications applications, String id, ApplicationState state) {
		Application application = applications.get(id);
		if (application.state() != state) {
			applications.enter(id, state, application.outcomeReason());
		}
	}

}
