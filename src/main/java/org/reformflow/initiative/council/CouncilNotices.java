package org.reformflow.initiative.council;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.notification.Notice;
import org.reformflow.notification.Notifications;
import org.reformflow.notification.TemplateValues;
import org.reformflow.process.VietnameseDates;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the council's members are told; never a score or a vote. */
@Component
class CouncilNotices {

	private final Notifications notifications;

	private final Campaigns campaigns;

	private final Clock clock;

	CouncilNotices(Notifications notifications, Campaigns campaigns, Clock clock) {
		this.notifications = notifications;
		this.campaigns = campaigns;
		this.clock = clock;
	}

	@Bean
	static TemplateValues councilTemplateValues() {
		return new TemplateValues("council-",
				Set.of("campaign", "title", "meetsAt", "place", "count", "mode", "message", "reason"));
	}

	/** They have an application to score. */
	void assigned(String scoringId, Application application, List<String> people) {
		Map<String, Object> values = Map.of("campaign", this.campaigns.get(application.campaignId()).title(), "title",
				application.title());
		for (String person : people) {
			this.notifications.send(new Notice("council-assigned/" + scoringId + "/" + person, application.department(),
					"council-assigned", values, Set.of(person), false, application.id()));
		}
	}

	/** The council is called. */
	void called(CouncilSession session, List<SessionMember> members, int applications) {
		send("council-called", session, members,
				Map.of("campaign", title(session), "meetsAt", meetsAt(session), "place", session.place(), "count",
						applications, "mode", session.voteMode().label(), "message",
						(session.message() != null) ? session.message() : ""));
	}

	/** The session does not take place. */
	void postponed(CouncilSession session, List<SessionMember> members, String reason) {
		send("council-postponed", session, members,
				Map.of("campaign", title(session), "meetsAt", meetsAt(session), "reason", reason));
	}

	private void send(String template, CouncilSession session, List<SessionMember> members,
			Map<String, Object> values) {
		this.notifications.send(new Notice(template + "/" + session.id(), session.department(), template, values,
				members.stream().map(SessionMember::person).collect(Collectors.toSet()), true, session.campaignId()));
	}

	private String title(CouncilSession session) {
		return this.campaigns.get(session.campaignId()).title();
	}

	private String meetsAt(CouncilSession session) {
		return VietnameseDates.words(session.meetsAt(), this.clock.getZone());
	}

}
