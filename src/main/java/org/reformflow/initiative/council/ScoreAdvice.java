package org.reformflow.initiative.council;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.reformflow.initiative.campaign.CriteriaSet;
import org.reformflow.initiative.campaign.Criterion;

/** What the rules of a criteria set say to mean scores. The council is free to differ. */
record ScoreAdvice(CriteriaSet set) {

	/** Why the scores do not speak for recognition; none if they do. */
	List<String> objections(double total, Map<String, Double> groups, List<Double> means) {
		List<String> objections = new ArrayList<>();
		if (isBelow(total, this.set.passMark())) {
			objections.add("điểm bình quân dưới " + words(this.set.passMark()));
		}
		for (Criterion criterion : this.set.criteria()) {
			BigDecimal minimum = criterion.groupMinimum();
			String problem = "nhóm “%s” dưới ".formatted(criterion.group());
			if (minimum != null && isBelow(groups.getOrDefault(criterion.group(), 0.0), minimum)
					&& objections.stream().noneMatch((objection) -> objection.startsWith(problem))) {
				objections.add(problem + words(minimum));
			}
		}
		for (int i = 0; this.set.zeroFails() && i < means.size(); i++) {
			if (means.get(i) == 0) {
				objections.add("tiêu chí “%s” bị chấm 0".formatted(this.set.criteria().get(i).name()));
			}
		}
		return objections;
	}

	/** At two decimals: what the office computes by hand counts. */
	private static boolean isBelow(double mean, BigDecimal minimum) {
		return BigDecimal.valueOf(mean).setScale(2, RoundingMode.HALF_UP).compareTo(minimum) < 0;
	}

	private static String words(BigDecimal points) {
		return points.stripTrailingZeros().toPlainString().replace('.', ',');
	}

}
