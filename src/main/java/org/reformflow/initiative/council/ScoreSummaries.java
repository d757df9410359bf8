package org.reformflow.initiative.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.reformflow.initiative.campaign.Campaign;

import org.springframework.stereotype.Component;

/** Summaries of closed rounds; open rounds have none. */
@Component
class ScoreSummaries {

	private final ScoringTable table;

	ScoreSummaries(ScoringTable table) {
		this.table = table;
	}

	/**
	 * The last closed round of each application, by application; those without a sheet
	 * are left out.
	 */
	Map<String, ScoreSummary> of(Campaign campaign, Collection<String> applicationIds) {
		Map<String, Scoring> rounds = this.table.lastClosed(applicationIds);
		List<String> ids = rounds.values().stream().map(Scoring::id).toList();
		Map<String, List<Score>> scores = this.table.scores(ids);
		Map<String, List<Map<String, BigDecimal>>> sheets = new HashMap<>();
		for (Sheet sheet : this.table.sheetsOf(ids)) {
			if (scores.containsKey(sheet.id())) {
				sheets.computeIfAbsent(sheet.scoringId(), (id) -> new ArrayList<>())
					.add(scores.get(sheet.id()).stream().collect(Collectors.toMap(Score::code, Score::points)));
			}
		}
		Map<String, ScoreSummary> summaries = new HashMap<>();
		rounds.forEach((application, round) -> {
			if (sheets.containsKey(round.id())) {
				summaries.put(application,
						ScoreSummary.of(campaign.criteria(), campaign.dropExtremes(), sheets.get(round.id())));
			}
		});
		return summaries;
	}

}
