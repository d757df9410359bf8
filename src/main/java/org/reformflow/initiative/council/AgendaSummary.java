package org.reformflow.initiative.council;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Component;

/** What waits for a session, with what the scores say. */
@Component
class AgendaSummary {

	private final Agendas agendas;

	private final ScoreSummaries summaries;

	private final Campaigns campaigns;

	private final Applications applications;

	private final Organisation organisation;

	AgendaSummary(Agendas agendas, ScoreSummaries summaries, Campaigns campaigns, Applications applications,
			Organisation organisation) {
		this.agendas = agendas;
		this.summaries = summaries;
		this.campaigns = campaigns;
		this.applications = applications;
		this.organisation = organisation;
	}

	Map<String, Object> of(String campaignId) {
		Campaign campaign = this.campaigns.get(campaignId);
		List<Application> ready = this.agendas.ready(campaignId);
		List<String> ids = ready.stream().map(Application::id).toList();
		Map<String, ScoreSummary> scores = this.summaries.of(campaign, ids);
		List<Map<String, Object>> pending = pending(campaignId);
		Map<String, Object> values = new HashMap<>();
		values.put("campaign", Map.of("title", campaign.title(), "ready", ready.size(), "pending", pending.size()));
		values.put("ready",
				ready.stream().map((application) -> row(application, scores.get(application.id()))).toList());
		values.put("outliers", outliers(ready, scores));
		values.put("pending", pending);
		values.put("applicationOptions",
				ready.stream()
					.map((application) -> Map.of("value", application.id(), "label",
							"%s (%s)".formatted(application.title(), unit(application))))
					.toList());
		values.put("applications", ids.stream().limit(Agendas.MOST).toList());
		return values;
	}

	private Map<String, Object> row(Application application, @Nullable ScoreSummary score) {
		Map<String, Object> row = new HashMap<>();
		row.put("number", (application.receiptNumber() != null)
				? "%02d/%d".formatted(application.receiptNumber(), application.receiptYear()) : "");
		row.put("title", application.title());
		row.put("unit", unit(application));
		row.put("due", VietnameseDates.words(application.resultDue()));
		if (score != null) {
			row.put("total", Figures.points(score.total()));
			row.put("sheets", (score.counted() < score.sheets()) ? score.counted() + "/" + score.sheets()
					: String.valueOf(score.sheets()));
			row.put("spread", "%s–%s (±%s)".formatted(Figures.points(score.lowest()), Figures.points(score.highest()),
					Figures.points(score.deviation())));
			row.put("agreement", Figures.agreement(score.agreement()));
			row.put("advice", score.isPass() ? "đạt" : "chưa đạt: " + String.join("; ", score.objections()));
		}
		return row;
	}

	private static List<Map<String, Object>> outliers(List<Application> ready, Map<String, ScoreSummary> scores) {
		List<Map<String, Object>> far = new ArrayList<>();
		for (Application application : ready) {
			ScoreSummary score = scores.get(application.id());
			if (score != null && !score.outliers().isEmpty()) {
				far.add(Map.of("title", application.title(), "totals",
						score.outliers().stream().map(Figures::points).collect(Collectors.joining("; "))));
			}
		}
		return far;
	}

	private List<Map<String, Object>> pending(String campaignId) {
		return this.applications.ofCampaign(campaignId)
			.stream()
			.filter((application) -> application.state().isPending() && application.state() != ApplicationState.READY)
			.map((application) -> Map.<String, Object>of("title", application.title(), "unit", unit(application),
					"state", application.state().label()))
			.toList();
	}

	private String unit(Application application) {
		return this.organisation.unit(application.unit()).name();
	}

}
