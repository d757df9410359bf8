package org.reformflow.initiative.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.reformflow.process.FormView;
import org.reformflow.process.VietnameseDates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms on the conditions show. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class ConditionForms {

	@Bean
	FormView reviewConditionsView(ReviewSummary summary, Examinations examinations, ReviewTable reviews) {
		return (task) -> {
			Map<String, Object> values = summary.withSections(ReviewForms.id(task));
			values.put("limitation", limitation(examinations.limitation(ReviewForms.id(task))));
			Conditions before = reviews.get(ReviewForms.id(task)).conditions();
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
		values.put("late_reason", ReviewForms.text(found.lateReason()));
		values.put("note", ReviewForms.text(found.note()));
		return values;
	}

	@Bean
	FormView reviewProposalView(ReviewSummary summary, Examinations examinations, ReviewTable reviews) {
		return (task) -> {
			Map<String, Object> values = summary.of(ReviewForms.id(task));
			Proposal proposal = examinations.proposal(ReviewForms.id(task));
			boolean refused = proposal.kind() == Proposal.Kind.REFUSED;
			values.put("proposal", Map.of("label", proposal.kind().label(), "reason", proposal.reason(), "isRefused",
					refused, "note",
					ReviewForms.text(Objects.requireNonNull(reviews.get(ReviewForms.id(task)).conditions()).note())));
			values.put("reason", refused ? proposal.reason() : "");
			return values;
		};
	}

}
