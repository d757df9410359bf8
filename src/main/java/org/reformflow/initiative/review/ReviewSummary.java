package org.reformflow.initiative.review;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationEvent;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Author;
import org.reformflow.initiative.application.DescriptionTexts;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Component;

/** What all forms of the review show of an application. */
@Component
class ReviewSummary {

	private static final String FILES = "/camunda/api/ext/evidence/files/";

	private final Applications applications;

	private final Campaigns campaigns;

	private final Organisation organisation;

	private final ReviewTable reviews;

	private final Clock clock;

	ReviewSummary(Applications applications, Campaigns campaigns, Organisation organisation, ReviewTable reviews,
			Clock clock) {
		this.applications = applications;
		this.campaigns = campaigns;
		this.organisation = organisation;
		this.reviews = reviews;
		this.clock = clock;
	}

	/** Head and course; the map may be added to. */
	Map<String, Object> of(String id) {
		Application application = this.applications.get(id);
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("application", head(application, this.reviews.get(id)));
		values.put("course", this.applications.history(id).stream().map(this::line).toList());
		return values;
	}

	/** The same, with all sections to read. */
	Map<String, Object> withSections(String id) {
		Map<String, Object> values = of(id);
		values.put("sections", DescriptionTexts.sections(this.applications.description(id)));
		return values;
	}

	private Map<String, Object> head(Application application, Review review) {
		Map<String, Object> head = new LinkedHashMap<>();
		head.put("title", application.title());
		head.put("campaign", this.campaigns.get(application.campaignId()).title());
		head.put("unit", this.organisation.unit(application.unit()).name());
		head.put("submitter", this.organisation.nameOf(application.submitter()));
		head.put("authors", authors(application.id()));
		head.put("area", application.area().label());
		head.put("receipt", "%02d/%d".formatted(application.receiptNumber(), application.receiptYear()));
		head.put("receiptFile", (review.receiptFile() != null) ? FILES + review.receiptFile() : "");
		head.put("submittedAt", VietnameseDates.words(application.submittedAt(), this.clock.getZone()));
		head.put("isLate", application.late());
		head.put("formalDue", VietnameseDates.words(review.formalDue()));
		head.put("resultDue", VietnameseDates.words(application.resultDue()));
		return head;
	}

	private String authors(String id) {
		return this.applications.description(id).authors().stream().map(Author::name).collect(Collectors.joining(", "));
	}

	private Map<String, String> line(ApplicationEvent event) {
		return Map.of("at", VietnameseDates.words(event.at(), this.clock.getZone()), "who", name(event.actor()),
				"state", event.state().label(), "words", (event.words() != null) ? event.words() : "");
	}

	private String name(@Nullable String person) {
		return (person != null) ? this.organisation.nameOf(person) : "Hệ thống";
	}

	/** What people choose from. */
	static List<Map<String, String>> options(Map<String, String> labels) {
		return labels.entrySet()
			.stream()
			.map((option) -> Map.of("value", option.getKey(), "label", option.getValue()))
			.toList();
	}

}
