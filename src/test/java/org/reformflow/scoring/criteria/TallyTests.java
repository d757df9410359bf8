package org.reformflow.scoring.criteria;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.process.Refusal;
import org.reformflow.scoring.criteria.Criterion.Level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TallyTests {

	private static final CriteriaSet EXAMPLE = SetReader.read(SetLines.shipped()).get(0);

	@Test
	void theExampleHasTheShapeOfTheModelForDivisions() {
		assertThat(EXAMPLE.ofLevel(Level.FIELD).map((field) -> EXAMPLE.partsOf(field.code()).size())).containsExactly(6,
				4, 6, 2, 5, 4, 2);
		assertThat(EXAMPLE.ofLevel(Level.FIELD)
			.map((field) -> EXAMPLE.partsOf(field.code())
				.stream()
				.mapToInt((criterion) -> EXAMPLE.partsOf(criterion.code()).size())
				.sum()))
			.containsExactly(8, 0, 4, 0, 2, 0, 8);
		assertThat(EXAMPLE.leaves()
			.stream()
			.filter(Criterion::survey)
			.map(Criterion::maxPoints)
			.reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("30");
		assertThat(EXAMPLE.criteria()).allMatch((criterion) -> criterion.guidance().contains("Điểm ví dụ"));
	}

	@Test
	void fullPointsAreAHundredInGroupA() {
		Tally tally = Tally.of(EXAMPLE, points((leaf) -> leaf.maxPoints()));

		assertThat(tally.scaled()).isEqualByComparingTo("100");
		assertThat(tally.total()).isEqualByComparingTo("100");
		assertThat(tally.group()).contains("A");
		assertThat(tally.isRescaled()).isFalse();
		assertThat(tally.lost()).isEmpty();
		assertThat(tally.unscored()).isEmpty();
	}

	@Test
	void withoutTheSurveyTheRestIsRescaledToAHundred() {
		Map<String, BigDecimal> points = new HashMap<>();
		points.put("3.1", new BigDecimal("2"));
		points.put("6.2", new BigDecimal("3"));

		Tally tally = Tally.of(EXAMPLE, points);

		assertThat(tally.counted()).isEqualByComparingTo("70");
		assertThat(tally.isRescaled()).isTrue();
		assertThat(tally.appraised()).isEqualByComparingTo("5");
		assertThat(tally.scaled()).isEqualTo(new BigDecimal("7.14"));
		assertThat(line(tally, "7").isCounted()).isFalse();
		assertThat(line(tally, "6").points()).isEqualByComparingTo("3");
	}

	@Test
	void aSurveyHeldInPartIsCountedInPart() {
		Tally tally = Tally.of(EXAMPLE, Map.of("7.1.1", new BigDecimal("8")));

		assertThat(tally.counted()).isEqualByComparingTo("78");
		assertThat(tally.scaled()).isEqualTo(new BigDecimal("10.26"));
	}

	@Test
	void bonusAndPenaltyComeAfterRescalingAndStayWithinAHundred() {
		Map<String, BigDecimal> best = points(
				(leaf) -> leaf.level() == Level.PENALTY ? BigDecimal.ZERO : leaf.maxPoints());
		assertThat(Tally.of(EXAMPLE, best).total()).isEqualByComparingTo("100");

		assertThat(Tally.of(EXAMPLE, Map.of("T1", BigDecimal.ONE, "P1", new BigDecimal("0.25"))).total())
			.isEqualByComparingTo("0.75");
		assertThat(Tally.of(EXAMPLE, Map.of("P2", new BigDecimal("3"))).total()).isEqualByComparingTo("0");
	}

	@Test
	void pointsLostAreListedByLeafMostFirst() {
		Map<String, BigDecimal> points = points(
				(leaf) -> leaf.level() == Level.PENALTY ? BigDecimal.ZERO : leaf.maxPoints());
		points.put("1.2.1", BigDecimal.ONE);
		points.put("5.1", new BigDecimal("2.5"));
		points.put("P1", new BigDecimal("0.75"));

		assertThat(Tally.of(EXAMPLE, points).lost()).extracting((line) -> line.criterion().code() + " " + line.lost())
			.containsExactly("1.2.1 3", "P1 0.75", "5.1 0.5");
	}

	@Test
	void leavesThatNobodyScoredAreNamed() {
		assertThat(Tally.of(EXAMPLE, Map.of()).unscored()).contains("1.1.1", "6.4")
			.doesNotContain("7.1.1", "T1", "1.1");
	}

	@ParameterizedTest
	@CsvSource({ "90, A", "89.99, B", "80, B", "79.99, C", "70, C" })
	void groupsBeginAtTheirBorder(BigDecimal total, String group) {
		assertThat(EXAMPLE.groups().of(total)).contains(group);
	}

	@Test
	void belowTheLastGroupThereIsNone() {
		assertThat(EXAMPLE.groups().of(new BigDecimal("69.99"))).isEmpty();
	}

	@Test
	void equalTotalsShareAPlace() {
		assertThat(Ranks.of(Map.of("a", new BigDecimal("90"), "b", new BigDecimal("80.0"), "c", new BigDecimal("80"),
				"d", new BigDecimal("70"))))
			.containsExactly(Map.entry("a", 1), Map.entry("b", 2), Map.entry("c", 2), Map.entry("d", 4));
	}

	@Test
	void pointsThatCannotBeGivenAreRefused() {
		assertThatThrownBy(() -> Tally.of(EXAMPLE, Map.of("1.1.1", new BigDecimal("1.01")))).isInstanceOf(Refusal.class)
			.hasMessageContaining("1,01 điểm không nằm trong khoảng 0–1");
		assertThatThrownBy(() -> Tally.of(EXAMPLE, Map.of("1.1.1", new BigDecimal("-1")))).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> Tally.of(EXAMPLE, Map.of("1.1.1", new BigDecimal("0.333"))))
			.hasMessageContaining("2 chữ số");
		assertThatThrownBy(() -> Tally.of(EXAMPLE, Map.of("9.9", BigDecimal.ONE))).hasMessageContaining("9.9");
	}

	/**
	 * Whatever is given: parts add up, nothing is above its maximum, more never lowers.
	 */
	@Test
	void anyPointsAddUpAndMoreNeverLowersTheTotal() {
		Random random = new Random(7);
		for (int i = 0; i < 500; i++) {
			Map<String, BigDecimal> points = points((leaf) -> part(leaf, random));
			points.keySet().removeIf((code) -> EXAMPLE.get(code).survey() && random.nextBoolean());
			Tally tally = Tally.of(EXAMPLE, points);
			assertThat(tally.total()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
			assertThat(tally.lines()).allMatch((line) -> line.points().compareTo(line.counted()) <= 0);
			assertThat(sum(tally, Level.FIELD)).isEqualByComparingTo(tally.appraised());
			List<Criterion> leaves = EXAMPLE.leaves()
				.stream()
				.filter((leaf) -> leaf.level() != Level.PENALTY && points.containsKey(leaf.code()))
				.toList();
			Criterion raised = leaves.get(random.nextInt(leaves.size()));
			points.put(raised.code(), raised.maxPoints());
			assertThat(Tally.of(EXAMPLE, points).total()).isGreaterThanOrEqualTo(tally.total());
		}
	}

	private static BigDecimal part(Criterion leaf, Random random) {
		int hundredths = leaf.maxPoints().multiply(BigDecimal.valueOf(100)).intValueExact();
		return BigDecimal.valueOf(random.nextInt(hundredths + 1), 2);
	}

	private static BigDecimal sum(Tally tally, Level level) {
		return tally.lines()
			.stream()
			.filter((line) -> line.criterion().level() == level)
			.map(Tally.Line::points)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static Tally.Line line(Tally tally, String code) {
		return tally.lines().stream().filter((line) -> line.criterion().code().equals(code)).findFirst().orElseThrow();
	}

	private static Map<String, BigDecimal> points(java.util.function.Function<Criterion, BigDecimal> given) {
		Map<String, BigDecimal> points = new HashMap<>();
		EXAMPLE.leaves().forEach((leaf) -> points.put(leaf.code(), given.apply(leaf)));
		if (given.apply(EXAMPLE.get("P1")).signum() > 0) {
			EXAMPLE.ofLevel(Level.PENALTY).forEach((leaf) -> points.remove(leaf.code()));
		}
		return points;
	}

}
