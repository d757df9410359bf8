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
	FormView reviewConditionsView(ReviewSummary summary, Examinations examinations, ReviewTable reviews) {
		return (task) -> {
			Map<String, Object> values = summary.withSections(id(task));
			values.put("limitation", limitation(examinations.limitation(id(task))));
			Conditions before = reviews.get(id(task)).conditions();
			if (before != null) {
				values.putAll(fields(before));
			}
			return values;
		};
	}

	private static Map<String, Object> limitation(Limitation limitation) {
		return Map.of("firstAppliedOn", VietnameseDates.words(limitation.firstAppliedOn()), "lastDay",
				VietnameseDates.words(limitation.lastDay()), "handedInOn",
				VietnameseDates.words(limitation.handedInOn()), "isKept", limitation.isKept());
	}

	private static Map<String, Object> fields(Conditions found) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("approval", found.approval());
		values.put("lawful", found.lawful() ? "yes" : "no");
		values.put("clear_effect", found.clearEffect() ? "yes" : "no");
		values.put("first_here", found.firstHere() ? "yes" : "no");
		values.put("benefit", found.benefit() ? "yes" : "no");
		values.put("exclusion", found.exclusion());
		values.put("late_reason", text(found.lateReason()));
		values.put("note", text(found.note()));
		return values;
	}

	@Bean
	FormView reviewProposalView(ReviewSummary summary, Examinations examinations, ReviewTable reviews) {
		return (task) -> {
			Map<String, Object> values = summary.of(id(task));
			Proposal proposal = examinations.proposal(id(task));
			boolean refused = proposal.kind() == Proposal.Kind.REFUSED;
			values.put("proposal", Map.of("label", proposal.kind().label(), "reason", proposal.reason(), "isRefused",
					refused, "note", text(Objects.requireNonNull(reviews.get(id(task)).conditions()).note())));
			values.put("reason", refused ? proposal.reason() : "");
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
