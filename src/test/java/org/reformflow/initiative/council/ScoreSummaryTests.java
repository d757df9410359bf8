package org.reformflow.initiative.council;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.initiative.campaign.CriteriaSet;
import org.reformflow.initiative.campaign.Criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The 40/25/15/20 scale of domain.md 2.1: pass from 70, novelty at least 20 of 40. */
class ScoreSummaryTests {

	private static final List<Criterion> CRITERIA = List.of(criterion("novelty-1", "Tính mới", 20, 20, "20"),
			criterion("novelty-2", "Tính mới", 10, 20, "20"), criterion("scope", "Khả năng áp dụng", 10, 25, null),
			criterion("economy", "Hiệu quả kinh tế", 10, 15, null),
			criterion("society", "Hiệu quả xã hội", 20, 20, null));

	@Test
	void weighsEachCriterionByItsShareOfTheHighestScore() {
		ScoreSummary summary = summary(false, "20 10 10 10 20", "10 5 5 5 10");

		assertThat(summary.total()).isCloseTo(75, within(1e-9));
		assertThat(summary.criteria()).containsExactly(15.0, 7.5, 7.5, 7.5, 15.0);
		assertThat(summary.groups()).containsEntry("Tính mới", 30.0).containsEntry("Khả năng áp dụng", 18.75);
		assertThat(summary.lowest()).isEqualTo(50);
		assertThat(summary.highest()).isEqualTo(100);
		assertThat(summary.deviation()).isCloseTo(35.3553, within(1e-4));
		assertThat(summary.isPass()).isTrue();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			20 10 10 10 0  | -
			20 10 10 8 2   | -
			14 7 7 7 14    | -
			13.9 7 7 7 14  | điểm bình quân dưới 70
			9.9 5 10 10 20 | nhóm “Tính mới” dưới 20
			10 5 10 10 20  | -
			20 10 10 0 20  | -
			""")
	void saysWhatSpeaksAgainstRecognition(String sheet, @Nullable String objection) {
		assertThat(summary(false, sheet).objections())
			.containsExactlyElementsOf((objection != null) ? List.of(objection) : List.of());
	}

	@Test
	void aCriterionThatEverybodyScoredZeroSpeaksAgainstItWhereTheSetSaysSo() {
		CriteriaSet strict = new CriteriaSet("Chặt", CRITERIA, new BigDecimal("50"), true);

		assertThat(ScoreSummary.of(strict, false, sheets("20 10 10 0 20", "20 10 10 0 20")).objections())
			.containsExactly("tiêu chí “Hiệu quả kinh tế” bị chấm 0");
		assertThat(ScoreSummary.of(strict, false, sheets("20 10 10 0 20", "20 10 10 1 20")).isPass()).isTrue();
	}

	@Test
	void leavesExtremesOutFromFiveSheetsOn() {
		String[] five = { "20 10 10 10 20", "16 8 8 8 16", "15 7.5 7.5 7.5 15", "14 7 7 7 14", "0 0 0 0 0" };

		ScoreSummary dropped = summary(true, five);
		assertThat(dropped.total()).isCloseTo(75, within(1e-9));
		assertThat(dropped.sheets()).isEqualTo(5);
		assertThat(dropped.counted()).isEqualTo(3);
		assertThat(dropped.lowest()).isZero();
		assertThat(summary(false, five).total()).isCloseTo(65, within(1e-9));
		assertThat(summary(true, Arrays.copyOf(five, 4)).counted()).isEqualTo(4);
	}

	@Test
	void showsTotalsFarFromTheMedian() {
		assertThat(summary(false, "16 8 8 8 16", "16 8 8 8 16", "12.9 6.5 6.4 6.4 13").outliers()).hasSize(1)
			.first()
			.satisfies((total) -> assertThat(total).isLessThan(65));
		assertThat(summary(false, "16 8 8 8 16", "13 6.5 6.5 6.5 13").outliers()).isEmpty();
	}

	@Test
	void reportsAgreementOverTheCriteria() {
		assertThat(summary(false, "20 5 10 0 20", "20 5 10 0 20").agreement().getAsDouble()).isEqualTo(1);
		assertThat(summary(false, "20 5 10 0 20").agreement()).isEmpty();
	}

	private static ScoreSummary summary(boolean dropExtremes, String... sheets) {
		return ScoreSummary.of(new CriteriaSet("40/25/15/20", CRITERIA, new BigDecimal("70"), false), dropExtremes,
				sheets(sheets));
	}

	private static List<Map<String, BigDecimal>> sheets(String... sheets) {
		return Arrays.stream(sheets).map((sheet) -> {
			String[] points = sheet.split(" ");
			Map<String, BigDecimal> scores = new HashMap<>();
			for (int i = 0; i < points.length; i++) {
				scores.put(CRITERIA.get(i).code(), new BigDecimal(points[i]));
			}
			return scores;
		}).toList();
	}

	private static Criterion criterion(String code, String group, int max, int weight, @Nullable String groupMinimum) {
		return new Criterion(code, group, code.equals("economy") ? group : code, null, BigDecimal.valueOf(max),
				BigDecimal.valueOf(weight), (groupMinimum != null) ? new BigDecimal(groupMinimum) : null);
	}

}
