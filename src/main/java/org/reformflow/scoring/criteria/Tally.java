package org.reformflow.scoring.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.reformflow.scoring.criteria.Criterion.Level;

/**
 * The points of one unit, added up. What a survey should have given and did not is left
 * out of the base: with 70 of 100 points counted, x becomes x / 70 × 100, half up to two
 * decimals. Bonus and penalty come after that, and the total stays between 0 and 100.
 *
 * @param lines all lines of the set in its order
 * @param appraised points of the fields
 * @param counted most points that could have been given
 * @param scaled the appraised points out of 100
 * @param total with bonus and penalty
 * @param group of the total; empty below the last group
 * @param unscored codes of leaves that were counted as 0 since nobody scored them
 */
public record Tally(List<Line> lines, BigDecimal appraised, BigDecimal counted, BigDecimal scaled, BigDecimal bonus,
		BigDecimal penalty, BigDecimal total, Optional<String> group, List<String> unscored) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	public Tally {
		lines = List.copyOf(lines);
		unscored = List.copyOf(unscored);
	}

	/**
	 * Adds up.
	 * @param points by code of leaf; a survey leaf without points is not counted, any
	 * other one, bonus and penalty is 0
	 * @throws org.reformflow.process.Refusal when points cannot be given for a leaf, or
	 * for a code that is none
	 */
	public static Tally of(CriteriaSet set, Map<String, BigDecimal> points) {
		return new Adding(set, points).tally();
	}

	/** Whether something of a survey is missing, so that the total is a percentage. */
	public boolean isRescaled() {
		return this.counted.compareTo(HUNDRED) != 0;
	}

	/** The leaves that lost points, most first, bonus left out. */
	public List<Line> lost() {
		return this.lines.stream()
			.filter((line) -> line.leaf() && line.lost().signum() > 0)
			.sorted(Comparator.comparing(Line::lost).reversed())
			.toList();
	}

	/**
	 * A line with its points.
	 *
	 * @param points given; of a penalty, taken
	 * @param counted most points that could have been given; 0 when a survey is missing
	 * @param leaf whether it is scored itself
	 */
	public record Line(Criterion criterion, BigDecimal points, BigDecimal counted, boolean leaf) {

		/** Whether it is part of the result. */
		public boolean isCounted() {
			return this.counted.signum() > 0;
		}

		/** Points that could have been had; of a penalty what it took, of a bonus 0. */
		public BigDecimal lost() {
			return switch (this.criterion.level()) {
				case BONUS -> BigDecimal.ZERO;
				case PENALTY -> this.points;
				default -> this.counted.subtract(this.points);
			};
		}

	}

	/** One adding up. */
	private static final class Adding {

		private final CriteriaSet set;

		private final Map<String, BigDecimal> given;

		private final Map<String, BigDecimal> points = new HashMap<>();

		private final Map<String, BigDecimal> counted = new HashMap<>();

		private final List<Criterion> leaves;

		private final List<String> unscored = new ArrayList<>();

		Adding(CriteriaSet set, Map<String, BigDecimal> given) {
			this.set = set;
			this.given = given;
			this.leaves = set.leaves();
			given.keySet().forEach(set::get);
		}

		Tally tally() {
			this.leaves.forEach(this::leaf);
			for (Level level : List.of(Level.CRITERION, Level.FIELD)) {
				this.set.ofLevel(level).filter((each) -> !this.counted.containsKey(each.code())).forEach(this::whole);
			}
			BigDecimal appraised = sum(this.set.ofLevel(Level.FIELD), this.points);
			BigDecimal base = sum(this.set.ofLevel(Level.FIELD), this.counted);
			BigDecimal scaled = (base.signum() == 0) ? BigDecimal.ZERO
					: appraised.multiply(HUNDRED).divide(base, PointsRule.DECIMALS, RoundingMode.HALF_UP);
			BigDecimal bonus = sum(this.set.ofLevel(Level.BONUS), this.points);
			BigDecimal penalty = sum(this.set.ofLevel(Level.PENALTY), this.points);
			BigDecimal total = scaled.add(bonus)
				.subtract(penalty)
				.max(BigDecimal.ZERO)
				.min(HUNDRED)
				.setScale(PointsRule.DECIMALS, RoundingMode.HALF_UP);
			return new Tally(this.set.criteria().stream().map(this::line).toList(), appraised, base, scaled, bonus,
					penalty, total, this.set.groups().of(total), this.unscored);
		}

		private void leaf(Criterion leaf) {
			BigDecimal value = this.given.get(leaf.code());
			boolean extra = leaf.level() == Level.BONUS || leaf.level() == Level.PENALTY;
			if (value == null && !leaf.survey() && !extra) {
				this.unscored.add(leaf.code());
			}
			this.points.put(leaf.code(), (value != null) ? leaf.check(value) : BigDecimal.ZERO);
			this.counted.put(leaf.code(), (value == null && leaf.survey()) ? BigDecimal.ZERO : leaf.maxPoints());
		}

		private void whole(Criterion each) {
			List<Criterion> parts = this.set.partsOf(each.code());
			this.points.put(each.code(), sum(parts.stream(), this.points));
			this.counted.put(each.code(), sum(parts.stream(), this.counted));
		}

		private static BigDecimal sum(Stream<Criterion> criteria, Map<String, BigDecimal> values) {
			return criteria.map((each) -> values.getOrDefault(each.code(), BigDecimal.ZERO))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
		}

		private Line line(Criterion each) {
			return new Line(each, this.points.getOrDefault(each.code(), BigDecimal.ZERO),
					this.counted.getOrDefault(each.code(), BigDecimal.ZERO), this.leaves.contains(each));
		}

	}

}
