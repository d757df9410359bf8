package org.reformflow.initiative.outcome;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.FormView;
import org.reformflow.process.VietnameseDates;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code initiative-request} show. Bean names are used by the
 * model.
 */
@Configuration(proxyBeanMethods = false)
class RequestForms {

	private final Applications applications;

	private final Campaigns campaigns;

	private final Organisation organisation;

	private final ZoneId zone;

	RequestForms(Applications applications, Campaigns campaigns, Organisation organisation,
			@Value("${reformflow.time-zone}") ZoneId zone) {
		this.zone = zone;
		this.applications = applications;
		this.campaigns = campaigns;
		this.organisation = organisation;
	}

	@Bean
	FormView requestView(OwnApplications own, Withdrawals withdrawals, Appeals appeals) {
		return (task) -> {
			String person = this.organisation.current().id();
			List<Application> mine = own.of(person);
			return Map.of("withdrawOptions", options(mine, (application) -> withdrawals.isOpen(application, person)),
					"appealOptions", options(mine, appeals::isOpen));
		};
	}

	private static List<Map<String, String>> options(List<Application> applications, Predicate<Application> open) {
		return applications.stream()
			.filter(open)
			.map((application) -> Map.of("value", application.id(), "label",
					"%s (%s)".formatted(ClaimWords.shortened(application.title(), 150), application.state().label())))
			.toList();
	}

	@Bean
	FormView appealView(AppealTable table) {
		return (task) -> {
			Appeal appeal = appeal(table, task);
			return Map.of("appeal", shown(appeal), "statement", appeal.statement(), "opinion", text(appeal.opinion()));
		};
	}

	@Bean
	FormView appealReopenView(AppealTable table) {
		return (task) -> {
			Appeal appeal = appeal(table, task);
			String department = this.applications.get(appeal.applicationId()).department();
			return Map.of("appeal", shown(appeal), "campaignOptions",
					this.campaigns.ofDepartment(department)
						.stream()
						.filter((campaign) -> campaign.state() != CampaignState.PUBLISHED)
						.map((campaign) -> Map.of("value", campaign.id(), "label",
								"%s (%s)".formatted(campaign.title(), campaign.state().label())))
						.toList());
		};
	}

	private static Appeal appeal(AppealTable table, @Nullable DelegateTask task) {
		return table.get(RequestProcess.APPEAL_ID.in(Objects.requireNonNull(task)));
	}

	private Map<String, Object> shown(Appeal appeal) {
		Application application = this.applications.get(appeal.applicationId());
		return Map.of("title", application.title(), "authors",
				AuthorWords.withShares(this.applications.description(application.id()).authors()), "unit",
				this.organisation.unit(application.unit()).name(), "campaign",
				this.campaigns.get(application.campaignId()).title(), "outcome", appeal.outcome().label(), "decided",
				day(appeal.outcomeAt()), "reason", text(appeal.outcomeReason()), "appellant",
				this.organisation.nameOf(appeal.appellant()), "lodged", day(appeal.lodgedAt()), "proposal",
				proposal(appeal));
	}

	private String day(OffsetDateTime moment) {
		return VietnameseDates.words(moment.atZoneSameInstant(this.zone).toLocalDate());
	}

	private static String proposal(Appeal appeal) {
		return (appeal.opinionUpholds() == null) ? ""
				: appeal.opinionUpholds() ? "chấp nhận, đưa ra Hội đồng xét lại" : "giữ nguyên kết quả";
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
