package org.reformflow.initiative.outcome;

import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.application.ReviewProcess;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps with which process {@code initiative-review} carries out an outcome; done
 * again, they do nothing more. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class OutcomeSteps {

	@Bean
	JavaDelegate issueCertificates(Applications applications, Certificates certificates, OutcomeNotices notices,
			FollowupProcess followup) {
		return (execution) -> {
			Application application = applications.lock(ReviewProcess.APPLICATION_ID.in(execution));
			boolean again = certificates.areIssued(application.id());
			List<Certificate> issued = certificates.issue(application);
			enter(applications, application, ApplicationState.RECOGNISED,
					"Giấy chứng nhận số " + issued.stream().map(Certificate::words).collect(Collectors.joining(", ")));
			notices.recognised(application, issued);
			if (!again) {
				followup.start(application);
			}
		};
	}

	@Bean
	JavaDelegate writeOutcomeLetter(Applications applications, OutcomeLetters letters, OutcomeNotices notices) {
		return (execution) -> {
			Application application = applications.lock(ReviewProcess.APPLICATION_ID.in(execution));
			String letter = letters.write(application);
			enter(applications, application,
					(application.outcome() == Outcome.NOTED) ? ApplicationState.NOTED : ApplicationState.REFUSED,
					application.outcomeReason());
			notices.told(application, letter);
		};
	}

	private static void enter(Applications applications, Application application, ApplicationState state,
			@Nullable String words) {
		if (application.state() != state) {
			applications.enter(application.id(), state, words);
		}
	}

}
