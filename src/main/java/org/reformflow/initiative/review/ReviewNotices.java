package org.reformflow.initiative.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.notification.Notice;
import org.reformflow.notification.Notifications;
import org.reformflow.notification.TemplateValues;
import org.reformflow.process.VietnameseDates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells authors how the review of their application goes. */
@Component
class ReviewNotices {

	private final Notifications notifications;

	private final Applications applications;

	ReviewNotices(Notifications notifications, Applications applications) {
		this.notifications = notifications;
		this.applications = applications;
	}

	void received(Application application, Campaign campaign, Review review, String receipt) {
		send("review-receipt", "", application,
				Map.of("receipt", receipt, "campaign", campaign.title(), "late", application.late(), "due",
						VietnameseDates.words(review.formalDue()), "months", campaign.rules().answerMonths()));
	}

	void carriedOver(Application application, Campaign next, String reason) {
		send("review-carried-over", next.id(), application, Map.of("campaign", next.title(), "words", reason));
	}

	void returned(Application application, String missing, LocalDate due) {
		send("review-returned", due + "/" + missing.hashCode(), application,
				Map.of("words", missing, "due", VietnameseDates.words(due)));
	}

	void accepted(Application application, LocalDate due) {
		send("review-accepted", "", application, Map.of("due", VietnameseDates.words(due)));
	}

	void explanationAsked(Application application, String question, LocalDate due) {
		send("review-explain", due + "/" + question.hashCode(), application,
				Map.of("words", question, "due", VietnameseDates.words(due)));
	}

	private void send(String template, String occasion, Application application, Map<String, Object> values) {
		Set<String> people = new TreeSet<>(this.applications.authorPersons(application.id()));
		people.add(application.submitter());
		Map<String, Object> all = new HashMap<>(Map.of("receipt", "", "campaign", "", "late", false, "due", "",
				"months", 0, "words", "", "title", application.title()));
		all.putAll(values);
		this.notifications
			.send(new Notice("%s/%s/%d/%s".formatted(template, application.id(), application.revision(), occasion),
					application.department(), template, all, people, false, application.id()));
	}

	@Configuration(proxyBeanMethods = false)
	static class Templates {

		@Bean
		TemplateValues reviewTemplateValues() {
			return new TemplateValues("review-",
					Set.of("title", "receipt", "campaign", "late", "due", "months", "words"));
		}

	}

}
