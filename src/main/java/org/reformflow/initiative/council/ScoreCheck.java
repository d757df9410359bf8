package org.reformflow.initiative.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.reformflow.initiative.campaign.CriteriaSet;
import org.reformflow.initiative.campaign.Criterion;
import org.reformflow.process.Refusal;

/** What a sheet must hold: one score in its range for each criterion, and no other. */
record ScoreCheck(CriteriaSet criteria) {

	/**
	 * The scores in the order of the criteria.
	 * @throws Refusal naming each criterion that is amiss, never its points
	 */
	List<Score> check(List<Score> scores) {
		Map<String, Score> byCode = new HashMap<>();
		List<String> problems = new ArrayList<>();
		for (Score score : scores) {
			if (byCode.put(score.code(), score) != null) {
				problems.add("có tiêu chí được chấm hai lần");
			}
		}
		List<Score> checked = new ArrayList<>();
		for (Criterion criterion : this.criteria.criteria()) {
			Score score = byCode.remove(criterion.code());
			if (score == null) {
				problems.add("chưa chấm “%s”".formatted(criterion.name()));
			}
			else if (!isFit(criterion, score.points())) {
				problems.add("điểm “%s” phải từ 0 đến %s, nhiều nhất một chữ số thập phân".formatted(criterion.name(),
						criterion.max().stripTrailingZeros().toPlainString()));
			}
			else {
				checked.add(score);
			}
		}
		if (!byCode.isEmpty()) {
			problems.add("có tiêu chí không thuộc đợt này");
		}
		if (!problems.isEmpty()) {
			throw new Refusal(problems.stream()
				.distinct()
				.collect(Collectors.joining("; ", "Phiếu chấm chưa gửi được: ", ". Hãy sửa rồi gửi lại.")));
		}
		return checked;
	}

	private static boolean isFit(Criterion criterion, BigDecimal points) {
		return points.signum() >= 0 && points.compareTo(criterion.max()) <= 0
				&& points.stripTrailingZeros().scale() <= 1;
	}

}
