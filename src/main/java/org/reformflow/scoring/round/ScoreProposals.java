package org.reformflow.scoring.round;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.reformflow.scoring.criteria.CriteriaSet;
import org.reformflow.scoring.criteria.Criterion;
import org.reformflow.scoring.measure.Measure;
import org.reformflow.scoring.measure.Measures;

import org.springframework.stereotype.Component;

/** Points that follow from verified work of units. */
@Component
class ScoreProposals {

	private final Measures measures;

	ScoreProposals(Measures measures) {
		this.measures = measures;
	}

	/** By leaf; leaves about which nothing is known are left out. */
	Map<String, Proposal> of(ScoringRound round, CriteriaSet set, String unit) {
		return of(round, set, List.of(unit)).getOrDefault(unit, Map.of());
	}

	/** By unit and leaf. */
	Map<String, Map<String, Proposal>> of(ScoringRound round, CriteriaSet set, List<String> units) {
		Map<String, Map<String, Proposal>> proposals = new HashMap<>();
		this.measures.of(round.department(), units, round.year())
			.forEach((unit, known) -> proposals.put(unit, of(set, known)));
		return proposals;
	}

	private static Map<String, Proposal> of(CriteriaSet set, Map<String, Measure> known) {
		Map<String, Proposal> proposals = new LinkedHashMap<>();
		for (Criterion leaf : set.leaves()) {
			leaf.rule()
				.measure()
				.map(known::get)
				.flatMap((measure) -> leaf.rule()
					.points(measure.value(), leaf.maxPoints())
					.map((points) -> new Proposal(leaf.code(), points,
							"%s (%s)".formatted(measure.words(), measure.source()))))
				.ifPresent((proposal) -> proposals.put(leaf.code(), proposal));
		}
		return proposals;
	}

}
