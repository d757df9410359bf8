package org.reformflow.scoring.criteria;

import java.math.BigDecimal;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.process.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PointsRuleTests {

	private static final BigDecimal FOUR = BigDecimal.valueOf(4);

	@ParameterizedTest
	@CsvSource({ "100, 4", "50, 2", "33.333, 1.33", "0, 0", "104, 4", "-3, 0", "66.625, 2.67" })
	void aShareGivesThatShareOfThePoints(BigDecimal value, BigDecimal points) {
		assertThat(RuleText.parse("SHARE(report_punctuality)").points(value, FOUR).orElseThrow())
			.isEqualByComparingTo(points);
	}

	@ParameterizedTest
	@CsvSource({ "100, 4", "99.99, 3", "95, 3", "94.99, 1.5", "85.01, 1.5", "85, 0", "0, 0" })
	void aTableGivesTheFirstStepThatHolds(BigDecimal value, BigDecimal points) {
		assertThat(RuleText.parse("TABLE(sipas) >= 100: 100%; ≥ 95: 3; > 85: 1,5; else 0")
			.points(value, FOUR)
			.orElseThrow()).isEqualByComparingTo(points);
	}

	@Test
	void moreThan85IsNot85() {
		PointsRule rule = RuleText.parse("TABLE(sipas) > 85: 100%; else 0");
		assertThat(rule.points(new BigDecimal("85.0"), FOUR).orElseThrow()).isEqualByComparingTo("0");
		assertThat(rule.points(new BigDecimal("85.01"), FOUR).orElseThrow()).isEqualByComparingTo("4");
	}

	@Test
	void aTableMayGoDown() {
		PointsRule rule = RuleText.parse("TABLE(assignment_late) <= 0: 4; < 3: 2; else 0");
		assertThat(rule.points(BigDecimal.ZERO, FOUR).orElseThrow()).isEqualByComparingTo("4");
		assertThat(rule.points(BigDecimal.valueOf(2), FOUR).orElseThrow()).isEqualByComparingTo("2");
		assertThat(rule.points(BigDecimal.valueOf(3), FOUR).orElseThrow()).isEqualByComparingTo("0");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 0.5", "3, 1.5", "100, 4", "2.9, 1" })
	void eachPieceGivesPointsUpToTheMost(BigDecimal value, BigDecimal points) {
		assertThat(RuleText.parse("EACH(initiative_recognised) 0,5").points(value, FOUR).orElseThrow())
			.isEqualByComparingTo(points);
	}

	@Test
	void nothingMeansThatPeopleSay() {
		assertThat(RuleText.parse(" ").points(BigDecimal.TEN, FOUR)).isEmpty();
		assertThat(RuleText.parse("").measure()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SHARE(sipas)", "EACH(report_late) 0,25", "",
			"TABLE(sipas) >= 95: 100%; > 85: 1,5; else 0", "TABLE(report_late) <= 1: 2; else 0,5" })
	void whatIsWrittenIsReadAgain(String text) {
		assertThat(RuleText.parse(text).text()).isEqualTo(text);
		assertThat(RuleText.parse(RuleText.parse(text).text())).isEqualTo(RuleText.parse(text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "HALF(sipas) | không đọc được", "SHARE(tea) | không có số đo “tea”",
					"SHARE(sipas) 3 | không có gì ở sau", "TABLE(sipas) >= 90: 2 | kết thúc bằng “else 0”",
					"TABLE(sipas) else 0 | kết thúc bằng “else 0”",
					"TABLE(sipas) >= 80: 2; >= 90: 3; else 0 | không bao giờ đến lượt",
					"TABLE(sipas) >= 80: 2; <= 70: 3; else 0 | ngược chiều",
					"TABLE(sipas) >= 80: 2; > 80: 1; else 0 | không bao giờ",
					"TABLE(sipas) >= cao: 2; else 0 | “cao” không phải là số",
					"TABLE(sipas) >= 80: 200%; else 0 | từ 0% đến 100%",
					"TABLE(sipas) 80: 2; else 0 | mức “80: 2” không đọc được", "EACH(sipas) 0 | lớn hơn 0",
					"EACH(sipas) hai | không phải là số" })
	void whatCannotBeReadIsSaid(String text, String words) {
		assertThatThrownBy(() -> RuleText.parse(text)).isInstanceOf(Refusal.class)
			.hasMessageContaining(words)
			.satisfies((ex) -> assertThat(ex.getMessage()).containsAnyOf("Hãy ghi", "Hãy sửa", "Hãy bỏ", "Hãy dùng",
					"Hãy để"));
	}

	/**
	 * Points are within bounds, have two decimals, and a better figure never has fewer.
	 */
	@Test
	void aBetterFigureNeverHasFewerPoints() {
		Random random = new Random(11);
		for (String text : new String[] { "SHARE(sipas)", "TABLE(sipas) >= 95: 100%; > 85: 50%; >= 20: 25%; else 0",
				"EACH(sipas) 0,07" }) {
			PointsRule rule = RuleText.parse(text);
			for (int i = 0; i < 300; i++) {
				BigDecimal low = BigDecimal.valueOf(random.nextInt(12_000), 2);
				BigDecimal high = low.add(BigDecimal.valueOf(random.nextInt(2_000), 2));
				BigDecimal few = rule.points(low, FOUR).orElseThrow();
				assertThat(few).isBetween(BigDecimal.ZERO, FOUR);
				assertThat(few.scale()).isEqualTo(2);
				assertThat(rule.points(high, FOUR).orElseThrow()).isGreaterThanOrEqualTo(few);
			}
		}
	}

}
