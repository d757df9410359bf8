package org.reformflow.initiative.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.campaign.Criterion;

import org.springframework.stereotype.Component;

/** Scores of closed rounds as forms show them, without names. */
@Component
class ScoreRows {

	private final SessionTable sessions;

	private final ScoringTable table;

	private final ScoreSummaries summaries;

	private final Campaigns campaigns;

	ScoreRows(SessionTable sessions, ScoringTable table, ScoreSummaries summaries, Campaigns campaigns) {
		this.sessions = sessions;
		this.table = table;
		this.summaries = summaries;
		this.campaigns = campaigns;
	}

	/** What the sheets of an application say together. */
	static Map<String, String> of(@Nullable ScoreSummary score) {
		if (score == null) {
			return Map.of("total", "chưa có phiếu", "agreement", "–", "advice", "–");
		}
		String counted = (score.counted() < score.sheets())
				? "tính %d/%d phiếu".formatted(score.counted(), score.sheets()) : score.sheets() + " phiếu";
		return Map.of("total",
				"%s (%s–%s, ±%s; %s)".formatted(Figures.points(score.total()), Figures.points(score.lowest()),
						Figures.points(score.highest()), Figures.points(score.deviation()), counted),
				"agreement", Figures.agreement(score.agreement()), "advice",
				score.isPass() ? "đạt" : "chưa đạt: " + String.join("; ", score.objections()));
	}

	/** The scores of a session's applications, by the title that the session shows. */
	List<Map<String, String>> ofSession(String sessionId, SessionSummary summary) {
		Map<String, ScoreSummary> scores = this.summaries.of(campaign(sessionId), ids(sessionId));
		return this.sessions.applications(sessionId).stream().map((item) -> {
			Map<String, String> row = new HashMap<>(of(scores.get(item.applicationId())));
			row.put("title", summary.label(item));
			return row;
		}).toList();
	}

	/** Each sheet with its remarks, in no order that tells whose it is. */
	List<Map<String, String>> remarks(String sessionId, SessionSummary summary) {
		Map<String, Scoring> rounds = this.table.lastClosed(ids(sessionId));
		List<String> roundIds = rounds.values().stream().map(Scoring::id).toList();
		Map<String, List<Score>> scores = this.table.scores(roundIds);
		List<Sheet> sheets = this.table.sheetsOf(roundIds);
		List<String> order = campaign(sessionId).criteria().criteria().stream().map(Criterion::code).toList();
		scores.values().forEach((sheet) -> sheet.sort(Comparator.comparing((score) -> order.indexOf(score.code()))));
		List<Map<String, String>> rows = new ArrayList<>();
		for (SessionItem item : this.sessions.applications(sessionId)) {
			Scoring round = rounds.get(item.applicationId());
			sheets.stream()
				.filter((sheet) -> round != null && sheet.scoringId().equals(round.id()))
				.forEach((sheet) -> remark(sheet, scores.getOrDefault(sheet.id(), List.of()))
					.ifPresent((remark) -> rows.add(Map.of("title", summary.label(item), "remark", remark))));
		}
		return rows;
	}

	private static Optional<String> remark(Sheet sheet, Collection<Score> scores) {
		String points = scores.stream()
			.map(Score::points)
			.map(BigDecimal::stripTrailingZeros)
			.map((each) -> each.toPlainString().replace('.', ','))
			.collect(Collectors.joining(" – "));
		List<String> words = new ArrayList<>();
		addTo(words, sheet.remark());
		scores.forEach((score) -> addTo(words, score.remark()));
		return (sheet.state() == SheetState.SCORED && !words.isEmpty())
				? Optional.of(points + ": " + String.join(" | ", words)) : Optional.empty();
	}

	private static void addTo(List<String> words, @Nullable String remark) {
		if (remark != null) {
			words.add(remark);
		}
	}

	private Campaign campaign(String sessionId) {
		return this.campaigns.get(this.sessions.get(sessionId).campaignId());
	}

	private List<String> ids(String sessionId) {
		return this.sessions.applications(sessionId).stream().map(SessionItem::applicationId).toList();
	}

}
