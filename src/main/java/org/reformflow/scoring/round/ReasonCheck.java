package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.scoring.criteria.Criterion;

/** Whoever decides on points says why they are not those that were claimed. */
final class ReasonCheck {

	private ReasonCheck() {
	}

	/** Throws one {@link Refusal} that names every row. */
	static void check(List<Criterion> leaves, List<LineEntry> entries, Function<Criterion, BigDecimal> claimed,
			String title) {
		LineProblems problems = new LineProblems(title);
		for (int i = 0; i < leaves.size(); i++) {
			String problem = problem(leaves.get(i), entries.get(i), claimed.apply(leaves.get(i)));
			if (problem != null) {
				problems.add(ScoreWords.brief(leaves.get(i)), problem);
			}
		}
		problems.refuseIfAny();
	}

	private static @Nullable String problem(Criterion leaf, LineEntry entry, BigDecimal claimed) {
		BigDecimal points = entry.points();
		if (points == null) {
			return "chưa có điểm. Hãy nhập điểm.";
		}
		try {
			leaf.check(points);
		}
		catch (Refusal ex) {
			return ex.getMessage();
		}
		return (points.compareTo(claimed) != 0 && entry.reason() == null)
				? "khác điểm %s của đơn vị. Hãy nêu lý do.".formatted(VietnameseNumber.format(claimed)) : null;
	}

}
