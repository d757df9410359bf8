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
import org.reformflow.process.Capability;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps with which process {@code initiative-review} carries out an outcome; done
 * again, they do nothing more. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class OutcomeSteps {

	@Bean
	@Capability(name = "Cấp giấy chứng nhận sáng kiến",
			description = "Cấp số và lập giấy chứng nhận cho từng tác giả, báo cho họ và bắt đầu theo dõi hiệu quả.",
			needs = "applicationId", notices = "outcome-recognised")
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
	@Capability(name = "Gửi văn bản trả lời tác giả",
			description = "Lập văn bản trả lời hồ sơ không được công nhận hoặc chỉ ghi nhận, và báo cho tác giả.",
			needs = "applicationId", notices = "outcome-letter")
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
