package org.reformflow.initiative.application;

import java.util.Map;
import java.util.Set;

import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.notification.Notice;
import org.reformflow.notification.Notifications;
import org.reformflow.notification.TemplateValues;
import org.reformflow.organisation.Organisation;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Tells authors and heads how an application comes along before it leaves the unit. */
@Component
class ApplicationNotices {

	private final Notifications notifications;

	private final Organisation organisation;

	private final Campaigns campaigns;

	ApplicationNotices(Notifications notifications, Organisation organisation, Campaigns campaigns) {
		this.notifications = notifications;
		this.organisation = organisation;
		this.campaigns = campaigns;
	}

	void toConfirm(Application application, Set<String> people) {
		send("application-confirm", application, people, "");
	}

	void handedIn(Application application, Set<String> people) {
		send("application-handed-in", application, people, "");
	}

	void givenBack(Application application, Set<String> people, String reason) {
		send("application-given-back", application, people, reason);
	}

	private void send(String template, Application application, Set<String> people, String reason) {
		this.notifications.send(new Notice(application.id() + "/" + template + "/" + application.revision(),
				application.department(), template,
				Map.of("title", application.title(), "unit", this.organisation.unit(application.unit()).name(),
						"submitter", this.organisation.nameOf(application.submitter()), "campaign",
						this.campaigns.get(application.campaignId()).title(), "late", application.late(), "reason",
						reason.replaceAll("\\s+", " ")),
				people, false, application.id()));
	}

	/** What templates {@code application-*.txt} may say. */
	@Bean
	static TemplateValues applicationValues() {
		return new TemplateValues("application-", Set.of("title", "unit", "submitter", "campaign", "late", "reason"));
	}

}
