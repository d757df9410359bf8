package org.reformflow.initiative.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Effect;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.FormView;
import org.reformflow.process.VietnameseDates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code initiative-followup} show. Bean names are used by the
 * model.
 */
@Configuration(proxyBeanMethods = false)
class FollowupForms {

	private final Applications applications;

	private final Campaigns campaigns;

	private final Organisation organisation;

	private final AppealTerm term;

	FollowupForms(Applications applications, Campaigns campaigns, Organisation organisation, AppealTerm term) {
		this.applications = applications;
		this.campaigns = campaigns;
		this.organisation = organisation;
		this.term = term;
	}

	@Bean
	FormView replicationView(Clock clock) {
		return (task) -> {
			Application application = application(task);
			Description description = this.applications.description(application.id());
			Map<String, Object> values = new LinkedHashMap<>();
			values.put("initiative", initiative(application, description));
			values.put("effects", figures(description));
			values.put("unitOptions",
					this.organisation.actingUnits(application.department(), LocalDate.now(clock))
						.stream()
						.filter((unit) -> !unit.id().equals(application.unit()))
						.map((unit) -> Map.of("value", unit.id(), "label", unit.name()))
						.toList());
			values.put("task_words", "Áp dụng sáng kiến “%s” tại đơn vị; báo cáo kết quả và hiệu quả đo được."
				.formatted(application.title()));
			return values;
		};
	}

	@Bean
	FormView effectCheckView(EffectChecks checks) {
		return (task) -> {
			Application application = application(task);
			Description description = this.applications.description(application.id());
			return Map.of("initiative", initiative(application, description), "months",
					months(Objects.requireNonNull(task).getTaskDefinitionKey()), "previous",
					checks.of(application.id())
						.stream()
						.findFirst()
						.map((check) -> "sau %d tháng, %s".formatted(check.months(), check.summary()))
						.orElse(""),
					"figures", figures(description));
		};
	}

	/** After how many months a step of the model checks. */
	static int months(String step) {
		return step.endsWith("Six") ? FollowupProcess.FIRST_CHECK : FollowupProcess.SECOND_CHECK;
	}

	private Application application(@Nullable DelegateTask task) {
		return this.applications.get(ReviewProcess.APPLICATION_ID.in(Objects.requireNonNull(task)));
	}

	private Map<String, Object> initiative(Application application, Description description) {
		return Map.of("title", application.title(), "authors", AuthorWords.withShares(description.authors()), "unit",
				this.organisation.unit(application.unit()).name(), "campaign",
				this.campaigns.get(application.campaignId()).title(), "decided",
				VietnameseDates.words(this.term.decidedOn(application)), "summary",
				ClaimWords.summary(description.solutions()), "applicability", text(description.applicability()));
	}

	private static List<Map<String, Object>> figures(Description description) {
		return description.effects().stream().map(FollowupForms::figure).toList();
	}

	private static Map<String, Object> figure(Effect effect) {
		String indicator = text(effect.indicator());
		return Map.of("indicator", indicator.isEmpty() ? effect.kind().label() : indicator, "before",
				text(effect.before()), "after", text(effect.after()), "measured", "");
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

}
