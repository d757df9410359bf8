package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;
import org.reformflow.scoring.criteria.Ranks;
import org.reformflow.scoring.criteria.Tally;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ranks the units of a locked round. Methods join the caller's transaction. */
@Component
@Transactional
class ScorePublications {

	private final RoundTable rounds;

	private final ResultTable results;

	private final Sheets sheets;

	private final Clock clock;

	ScorePublications(RoundTable rounds, ResultTable results, Sheets sheets, Clock clock) {
		this.rounds = rounds;
		this.results = results;
		this.sheets = sheets;
		this.clock = clock;
	}

	/**
	 * Publishes the present scores as the next publication; earlier ones stay.
	 * @return the results, best first
	 */
	List<UnitResult> publish(String id) {
		this.rounds.lock(id);
		ScoringRound round = this.sheets.round(id);
		if (!round.state().isLocked()) {
			throw new Refusal("Đợt chấm điểm chưa khóa nên chưa công bố được.");
		}
		List<UnitResult> ranked = rank(round, this.sheets.ofRound(round));
		int publication = round.publication() + 1;
		this.results.insert(id, publication, ranked);
		this.rounds.setPublication(id, publication, OffsetDateTime.now(this.clock));
		return ranked;
	}

	/** The ranks that the present scores would give, best first. */
	@Transactional(readOnly = true)
	List<UnitResult> rank(ScoringRound round, List<Sheet> all) {
		Map<String, UnitResult> previous = previous(round);
		Map<String, Tally> tallies = new LinkedHashMap<>();
		all.forEach((sheet) -> tallies.put(sheet.unit().unit(), sheet.tally()));
		Map<String, BigDecimal> totals = new LinkedHashMap<>();
		tallies.forEach((unit, tally) -> totals.put(unit, tally.total()));
		return Ranks.of(totals)
			.entrySet()
			.stream()
			.map((entry) -> result(entry.getKey(), Objects.requireNonNull(tallies.get(entry.getKey())),
					entry.getValue(), previous.get(entry.getKey())))
			.toList();
	}

	private static UnitResult result(String unit, Tally tally, int place, @Nullable UnitResult previous) {
		return new UnitResult(unit, tally.appraised(), tally.counted(), tally.total(), tally.isRescaled(),
				tally.group().orElse(null), place, (previous != null) ? previous.total() : null,
				(previous != null) ? previous.place() : null);
	}

	private Map<String, UnitResult> previous(ScoringRound round) {
		return this.rounds.published(round.department(), round.year() - 1, round.setCode())
			.map((last) -> this.results.of(last.id(), last.publication()))
			.orElse(List.of())
			.stream()
			.collect(Collectors.toMap(UnitResult::unit, (result) -> result));
	}

	/** Those of the newest publication, best first; none before the first. */
	@Transactional(readOnly = true)
	List<UnitResult> results(ScoringRound round) {
		return round.isPublished() ? this.results.of(round.id(), round.publication()) : List.of();
	}

	/** Those of an earlier publication, best first. */
	@Transactional(readOnly = true)
	List<UnitResult> results(ScoringRound round, int publication) {
		return this.results.of(round.id(), publication);
	}

}
