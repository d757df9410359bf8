package org.reformflow.initiative.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.process.FormView;
import org.reformflow.process.VietnameseDates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code initiative-review} show. Bean names are used by the
 * model.
 */
@Configuration(proxyBeanMethods = false)
class ReviewForms {

	@Bean
	FormView reviewLateView(ReviewSummary summary, Applications applications, Campaigns campaigns) {
		return (task) -> {
			Application application = applications.get(id(task));
			Map<String, Object> values = summary.of(application.id());
			Campaign campaign = campaigns.get(application.campaignId());
			values.put("deadline", campaign.deadlineWords());
			values.put("lastDay", VietnameseDates.words(campaign.lastDay()));
			Map<String, String> open = new LinkedHashMap<>();
			campaigns.ofDepartment(application.department())
				.stream()
				.filter((other) -> other.state() == CampaignState.OPEN && !other.id().equals(campaign.id()))
				.forEach((other) -> open.put(other.id(), other.title()));
			values.put("campaignOptions", ReviewSummary.options(open));
			return values;
		};
	}

	@Bean
	FormView reviewFormalView(ReviewSummary summary, FormalChecks checks) {
		return (task) -> {
			Map<String, Object> values = summary.withSections(id(task));
			List<Finding> findings = checks.findings(id(task));
			values.put("findings", findings.stream()
				.map((finding) -> Map.of("text", finding.text(), "kind", finding.required() ? "Bắt buộc" : "Nên có"))
				.toList());
			values.put("isComplete", findings.stream().noneMatch(Finding::required));
			values.put("missing",
					findings.stream()
						.filter(Finding::required)
						.map((finding) -> "- " + finding.text())
						.collect(Collectors.joining("\n")));
			return values;
		};
	}

	@Bean
	FormView reviewExpertView(ReviewSummary summary) {
		return (task) -> summary.withSections(id(task));
	}

	static String id(@Nullable DelegateTask task) {
		return ReviewProcess.APPLICATION_ID.in(Objects.requireNonNull(task, "no task"));
	}

	static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
