package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reformflow.process.Refusal;
import org.reformflow.scoring.criteria.Criterion;
import org.reformflow.scoring.criteria.Criterion.Level;
import org.reformflow.scoring.criteria.PointsRule;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SelfScoreCheckTests {

	@Test
	void verifiedWorkNeedsNoOtherEvidenceUpToItsPoints() {
		SelfScoreCheck check = new SelfScoreCheck(
				Map.of("1", new Proposal("1", new BigDecimal("1.5"), "3/4 nhiệm vụ đúng hạn")));
		assertThatCode(() -> check.check(List.of(leaf(Level.CRITERION)), List.of(entry("1.5", "Chậm", List.of()))))
			.doesNotThrowAnyException();
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> check.check(List.of(leaf(Level.CRITERION)), List.of(entry("1.75", "Chậm", List.of()))))
			.withMessageContaining("cần minh chứng (Kế hoạch)");
	}

	@Test
	void withoutAProposalEvidenceIsNeededForPointsButNotForNone() {
		SelfScoreCheck check = new SelfScoreCheck(Map.of());
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> check.check(List.of(leaf(Level.CRITERION)), List.of(entry("2", null, List.of()))))
			.withMessageContaining("cần minh chứng");
		assertThatCode(() -> {
			check.check(List.of(leaf(Level.CRITERION)), List.of(entry("2", null, List.of("tep"))));
			check.check(List.of(leaf(Level.CRITERION)), List.of(entry("0", "Chưa làm", List.of())));
		}).doesNotThrowAnyException();
	}

	@Test
	void aPenaltyNeedsACauseAndABonusDoesNot() {
		SelfScoreCheck check = new SelfScoreCheck(Map.of());
		assertThatCode(() -> {
			check.check(List.of(leaf(Level.BONUS)), List.of(entry(null, null, List.of())));
			check.check(List.of(leaf(Level.BONUS)), List.of(entry("1", null, List.of("tep"))));
			check.check(List.of(leaf(Level.PENALTY)), List.of(entry(null, null, List.of())));
			check.check(List.of(leaf(Level.PENALTY)), List.of(entry("1", "Trễ hạn", List.of())));
		}).doesNotThrowAnyException();
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> check.check(List.of(leaf(Level.PENALTY)), List.of(entry("1", null, List.of()))))
			.withMessageContaining("chịu trách nhiệm");
	}

	private static Criterion leaf(Level level) {
		return new Criterion("1", null, level, "Kế hoạch", new BigDecimal("2"), "Kế hoạch", new PointsRule.Manual(),
				false, "");
	}

	private static LineEntry entry(@Nullable String points, @Nullable String cause, List<String> evidence) {
		return new LineEntry("1", (points != null) ? new BigDecimal(points) : null, null, cause,
				(cause != null) ? "Bộ phận tổng hợp" : null, null, evidence);
	}

}
