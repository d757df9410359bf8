package org.reformflow.initiative.campaign;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CriteriaCheckTests {

	@Test
	void aSetWhoseWeightsSumTo100IsUsable() {
		assertThat(problem(50, criterion("a", 10, 60.5, null), criterion("b", 10, 39.5, null))).isEmpty();
	}

	@Test
	void theSumOfTheWeightsIsNamed() {
		assertThat(problem(50, criterion("a", 10, 60, null), criterion("b", 10, 39, null))).contains("bằng 99");
	}

	@Test
	void aSetNeedsCriteria() {
		assertThat(problem(50)).contains("không có tiêu chí");
	}

	@Test
	void codesAreUnique() {
		assertThat(problem(50, criterion("a", 10, 50, null), criterion("a", 10, 50, null))).contains("trùng mã");
	}

	@Test
	void aScoreWithoutRangeIsFound() {
		assertThat(problem(50, criterion("a", 0, 100, null))).contains("không lớn hơn 0");
	}

	@Test
	void aGroupCannotAskForMoreThanItsWeight() {
		assertThat(problem(50, criterion("a", 10, 50, null), criterion("b", 10, 50, 100.5))).contains("đòi nhiều điểm");
		assertThat(problem(50, criterion("a", 10, 50, null), criterion("b", 10, 50, 100.0))).isEmpty();
	}

	@Test
	void thePassMarkIsAPercentage() {
		assertThat(problem(101, criterion("a", 10, 100, null))).contains("ngoài 0–100");
	}

	private static String problem(double passMark, Criterion... criteria) {
		return CriteriaCheck.problem(new CriteriaSet("Bộ thử", List.of(criteria), BigDecimal.valueOf(passMark), false))
			.orElse("");
	}

	private static Criterion criterion(String code, double max, double weight, @Nullable Double minimum) {
		return new Criterion(code, "Nhóm", code, null, BigDecimal.valueOf(max), BigDecimal.valueOf(weight),
				(minimum != null) ? BigDecimal.valueOf(minimum) : null);
	}

}
