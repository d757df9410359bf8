package org.reformflow.initiative.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Author;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.similarity.Duplicates;
import org.reformflow.initiative.similarity.Passage;
import org.reformflow.initiative.similarity.Resemblance;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.FormView;
import org.reformflow.process.VietnameseDates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms on duplicates show: the desk sees both sides, the author only the own
 * one. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class DuplicateForms {

	/** Passages of one earlier application; the longest come first. */
	private static final int MAX_PASSAGES = 20;

	@Bean
	FormView reviewDuplicatesView(ReviewSummary summary, ReviewTable reviews, Duplicates duplicates,
			OtherApplications others) {
		return (task) -> {
			String id = ReviewForms.id(task);
			Map<String, Object> values = summary.of(id);
			Review review = reviews.get(id);
			List<Map<String, Object>> matches = new ArrayList<>();
			duplicates.found(id).forEach((found) -> matches.add(others.match(found, id)));
			values.put("matches", matches);
			values.put("askedBefore", ReviewForms.text(review.question()));
			values.put("explained", ReviewForms.text(review.explanation()));
			return values;
		};
	}

	@Bean
	FormView reviewExplainView(ReviewSummary summary, ReviewTable reviews, Duplicates duplicates) {
		return (task) -> {
			String id = ReviewForms.id(task);
			Map<String, Object> values = summary.of(id);
			Review review = reviews.get(id);
			values.put("asked", ReviewForms.text(review.question()));
			values.put("due", VietnameseDates.words(review.completionDue()));
			values.put("passages", duplicates.found(id)
				.stream()
				.flatMap((found) -> found.passages().stream().limit(MAX_PASSAGES))
				.map((passage) -> Map.of("section", passage.mine().section().label(), "text", passage.mine().text()))
				.distinct()
				.toList());
			return values;
		};
	}

	/** Earlier applications as the desk sees them beside a later one. */
	@Bean
	OtherApplications otherApplications(Applications applications, Campaigns campaigns, Organisation organisation,
			Clock clock) {
		return (found, id) -> {
			Application other = applications.get(found.otherId());
			List<String> authors = names(applications, other.id());
			Map<String, Object> match = new LinkedHashMap<>();
			match.put("title", other.title());
			match.put("unit", organisation.unit(other.unit()).name());
			match.put("authors", String.join(", ", authors));
			match.put("sameAuthor", names(applications, id).stream().anyMatch(authors::contains));
			match.put("campaign", campaigns.get(other.campaignId()).title());
			match.put("submittedAt", VietnameseDates.words(other.submittedAt(), clock.getZone()));
			match.put("state", other.state().label());
			match.put("share", Math.round(found.share() * 100));
			match.put("passages", found.passages().stream().limit(MAX_PASSAGES).map(DuplicateForms::row).toList());
			return match;
		};
	}

	private static List<String> names(Applications applications, String id) {
		return applications.description(id).authors().stream().map(Author::name).toList();
	}

	private static Map<String, Object> row(Passage passage) {
		return Map.of("section", passage.mine().section().label(), "mine", passage.mine().text(), "otherSection",
				passage.theirs().section().label(), "theirs", passage.theirs().text(), "words", passage.words());
	}

	/** Shows an earlier application. */
	interface OtherApplications {

		Map<String, Object> match(Resemblance found, String id);

	}

}
