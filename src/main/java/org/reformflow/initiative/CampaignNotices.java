package org.reformflow.initiative;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.campaign.CouncilRole;
import org.reformflow.initiative.campaign.OwingUnit;
import org.reformflow.notification.Notice;
import org.reformflow.notification.Notifications;
import org.reformflow.notification.TemplateValues;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.VietnameseDates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells people about a campaign. */
@Component
class CampaignNotices {

	private final Notifications notifications;

	private final Campaigns campaigns;

	private final CampaignOverview overview;

	private final Organisation organisation;

	CampaignNotices(Notifications notifications, Campaigns campaigns, CampaignOverview overview,
			Organisation organisation) {
		this.notifications = notifications;
		this.campaigns = campaigns;
		this.overview = overview;
		this.organisation = organisation;
	}

	/** The call reaches everybody in the units that owe initiatives. */
	void opened(Campaign campaign) {
		send(campaign, "campaign-opened", "", everybody(campaign));
	}

	/** The deadline is another one. */
	void extended(Campaign campaign, String reason) {
		send(campaign, "campaign-extended", reason, everybody(campaign));
	}

	/** Units that are short of their quota are reminded by hand. */
	void remind(Campaign campaign, String moment) {
		this.overview.of(campaign)
			.unmet()
			.forEach((unit) -> this.notifications.send(notice(campaign, "campaign-remind", moment + "-" + unit.unit(),
					"", ids(this.organisation.actingHeads(unit.unit()).stream()))));
	}

	/** The desk and the council's secretary learn what came in. */
	void closed(Campaign campaign) {
		send(campaign, "campaign-closed", "",
				ids(Stream.concat(this.organisation.holders(campaign.department(), Role.INITIATIVE_DESK).stream(),
						this.campaigns.holders(campaign.id(), CouncilRole.SECRETARY)
							.stream()
							.flatMap((person) -> this.organisation.person(person).stream()))));
	}

	void published(Campaign campaign, String note) {
		send(campaign, "campaign-published", note, everybody(campaign));
	}

	private Set<String> everybody(Campaign campaign) {
		return ids(this.campaigns.units(campaign.id())
			.stream()
			.map(OwingUnit::unit)
			.map(this.organisation::members)
			.flatMap(Collection::stream));
	}

	private static Set<String> ids(Stream<Person> people) {
		return people.map(Person::id).collect(Collectors.toSet());
	}

	private void send(Campaign campaign, String template, String words, Set<String> recipients) {
		this.notifications.send(notice(campaign, template, campaign.lastDay().toString(), words, recipients));
	}

	private Notice notice(Campaign campaign, String template, String occasion, String words, Set<String> recipients) {
		CampaignOverview.Standing standing = this.overview.of(campaign);
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("title", campaign.title());
		values.put("deadline", campaign.deadlineWords());
		values.put("lastDay", VietnameseDates.words(campaign.lastDay()));
		values.put("quota", campaign.quota());
		values.put("words", words);
		values.put("submitted",
				standing.applications().stream().filter((application) -> application.state().counts()).count());
		values.put("without",
				standing.without().stream().map(CampaignOverview.UnitStanding::name).collect(Collectors.joining(", ")));
		values.put("outcomes", CampaignWords.outcomes(standing));
		return new Notice("%s-%s-%s".formatted(template, campaign.id(), occasion), campaign.department(), template,
				values, recipients, false, campaign.id());
	}

	@Configuration(proxyBeanMethods = false)
	static class Templates {

		@Bean
		TemplateValues campaignTemplateValues() {
			return new TemplateValues("campaign-",
					Set.of("title", "deadline", "lastDay", "quota", "words", "submitted", "without", "outcomes"));
		}

	}

}
