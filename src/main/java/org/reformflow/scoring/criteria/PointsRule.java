package org.reformflow.scoring.criteria;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.reformflow.directive.Target;
import org.reformflow.process.VietnameseNumber;

/** How the points of a leaf are proposed. People may decide otherwise, with a reason. */
public sealed interface PointsRule {

	/** Points of leaves have two decimals, half up. */
	int DECIMALS = 2;

	BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** The code of the measure that it needs. */
	default Optional<String> measure() {
		return Optional.empty();
	}

	/**
	 * The points for a value of the measure, between 0 and the maximum; empty when people
	 * have to say.
	 */
	Optional<BigDecimal> points(BigDecimal value, BigDecimal max);

	/** As {@link RuleText} reads it; empty when people say. */
	String text();

	/** People say. */
	record Manual() implements PointsRule {

		@Override
		public Optional<BigDecimal> points(BigDecimal value, BigDecimal max) {
			return Optional.empty();
		}

		@Override
		public String text() {
			return "";
		}

	}

	/** The share of the maximum that a percentage is; above 100 counts as 100. */
	record Share(String code) implements PointsRule {

		@Override
		public Optional<String> measure() {
			return Optional.of(this.code);
		}

		@Override
		public Optional<BigDecimal> points(BigDecimal value, BigDecimal max) {
			return Optional.of(bounded(max.multiply(value).divide(HUNDRED, MathContext.DECIMAL128), max));
		}

		@Override
		public String text() {
			return "SHARE(" + this.code + ")";
		}

	}

	/**
	 * Points by steps: the first one that holds counts.
	 *
	 * @param otherwise points when none holds
	 */
	record Table(String code, List<Step> steps, Amount otherwise) implements PointsRule {

		public Table {
			steps = List.copyOf(steps);
		}

		@Override
		public Optional<String> measure() {
			return Optional.of(this.code);
		}

		@Override
		public Optional<BigDecimal> points(BigDecimal value, BigDecimal max) {
			Amount amount = this.steps.stream()
				.filter((step) -> step.holds(value))
				.map(Step::amount)
				.findFirst()
				.orElse(this.otherwise);
			return Optional.of(bounded(amount.of(max), max));
		}

		@Override
		public String text() {
			return "TABLE(" + this.code + ") " + this.steps.stream().map(Step::text).collect(Collectors.joining("; "))
					+ "; else " + this.otherwise.text();
		}

	}

	/** So many points for each piece, up to the maximum. */
	record Each(String code, BigDecimal points) implements PointsRule {

		@Override
		public Optional<String> measure() {
			return Optional.of(this.code);
		}

		@Override
		public Optional<BigDecimal> points(BigDecimal value, BigDecimal max) {
			return Optional.of(bounded(this.points.multiply(value.setScale(0, RoundingMode.DOWN)), max));
		}

		@Override
		public String text() {
			return "EACH(" + this.code + ") " + VietnameseNumber.format(this.points);
		}

	}

	/** A step of a table, such as {@code > 85: 2}. */
	record Step(Target.Comparator comparator, BigDecimal limit, Amount amount) {

		boolean holds(BigDecimal value) {
			return this.comparator.holds(value.compareTo(this.limit));
		}

		String text() {
			return "%s %s: %s".formatted(this.comparator.toSymbol(), VietnameseNumber.format(this.limit),
					this.amount.text());
		}

	}

	/** Points, or a percentage of the maximum. */
	record Amount(BigDecimal number, boolean percent) {

		BigDecimal of(BigDecimal max) {
			return this.percent ? max.multiply(this.number).divide(HUNDRED, MathContext.DECIMAL128) : this.number;
		}

		String text() {
			return VietnameseNumber.format(this.number) + (this.percent ? "%" : "");
		}

	}

	private static BigDecimal bounded(BigDecimal points, BigDecimal max) {
		return points.max(BigDecimal.ZERO).min(max).setScale(DECIMALS, RoundingMode.HALF_UP);
	}

}
