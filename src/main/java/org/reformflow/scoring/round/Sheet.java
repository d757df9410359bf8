package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.scoring.criteria.CriteriaSet;
import org.reformflow.scoring.criteria.Criterion;
import org.reformflow.scoring.criteria.Tally;

/**
 * All scores of a unit in a round.
 *
 * @param lines by leaf, oldest first
 */
record Sheet(ScoringRound round, RoundUnit unit, CriteriaSet set, Map<String, List<LineScore>> lines) {

	static Sheet of(ScoringRound round, RoundUnit unit, CriteriaSet set, List<LineScore> scores) {
		return new Sheet(round, unit, set,
				scores.stream()
					.filter((score) -> score.unit().equals(unit.unit()))
					.collect(Collectors.groupingBy(LineScore::leaf)));
	}

	/** The leaves that unit and office score: not those of a survey. */
	List<Criterion> leaves() {
		return this.set.leaves().stream().filter((leaf) -> !leaf.survey()).toList();
	}

	List<LineScore> history(String leaf) {
		return this.lines.getOrDefault(leaf, List.of());
	}

	Optional<LineScore> newest(String leaf, Predicate<Stage> stages) {
		return history(leaf).stream().filter((score) -> stages.test(score.stage())).reduce((one, next) -> next);
	}

	Optional<LineScore> newest(String leaf, Stage stage) {
		return newest(leaf, (each) -> each == stage);
	}

	/** The points that a stage gave, those nobody gave left out. */
	Map<String, BigDecimal> points(Predicate<Stage> stages) {
		Map<String, BigDecimal> points = new HashMap<>();
		this.set.leaves()
			.forEach((leaf) -> newest(leaf.code(), stages).map(LineScore::points)
				.ifPresent((given) -> points.put(leaf.code(), given)));
		return points;
	}

	/** What the unit claims, survey results as they are. */
	Tally selfTally() {
		return Tally.of(this.set, points((stage) -> stage == Stage.SELF || stage == Stage.SURVEY));
	}

	/** What counts now. */
	Tally tally() {
		return Tally.of(this.set, points(Stage::counts));
	}

	boolean isAppraised() {
		return this.lines.values().stream().flatMap(List::stream).anyMatch((score) -> score.stage() == Stage.APPRAISED);
	}

	/** Leaves whose first appraisal differs from the self-score. */
	List<Criterion> changed() {
		return leaves().stream().filter((leaf) -> {
			BigDecimal appraised = points(leaf, Stage.APPRAISED);
			return appraised != null && appraised.compareTo(claimed(leaf)) != 0;
		}).toList();
	}

	/** Changed leaves for which the unit explained. */
	List<Criterion> contested() {
		return changed().stream().filter((leaf) -> newest(leaf.code(), Stage.EXPLAINED).isPresent()).toList();
	}

	BigDecimal claimed(Criterion leaf) {
		return Objects.requireNonNullElse(points(leaf, Stage.SELF), BigDecimal.ZERO);
	}

	@Nullable BigDecimal points(Criterion leaf, Stage stage) {
		return newest(leaf.code(), stage).map(LineScore::points).orElse(null);
	}

}
