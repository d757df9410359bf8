package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;
import org.reformflow.scoring.criteria.Criterion;

/**
 * Whether a self-score is complete: points for each row, evidence where the set wants it,
 * and who is responsible for what was lost.
 *
 * @param proposed by leaf; points up to these need no other evidence
 */
record SelfScoreCheck(Map<String, Proposal> proposed) {

	/** Throws one {@link Refusal} that names every row. */
	void check(List<Criterion> leaves, List<LineEntry> entries) {
		LineProblems problems = new LineProblems("Bản tự chấm chưa gửi được");
		for (int i = 0; i < leaves.size(); i++) {
			Criterion leaf = leaves.get(i);
			check(leaf, entries.get(i)).forEach(
					(problem) -> problems.add(ScoreWords.brief(leaf), problem.replaceFirst("^Tiêu chí \\S+: ", "")));
		}
		problems.refuseIfAny();
	}

	private List<String> check(Criterion leaf, LineEntry entry) {
		List<String> problems = new ArrayList<>();
		BigDecimal points = entry.points();
		boolean extra = leaf.level() == Criterion.Level.BONUS || leaf.level() == Criterion.Level.PENALTY;
		if (points == null) {
			if (!extra) {
				problems.add("chưa có điểm. Hãy nhập điểm, không đạt thì nhập 0.");
			}
			return problems;
		}
		try {
			leaf.check(points);
		}
		catch (Refusal ex) {
			problems.add(String.valueOf(ex.getMessage()));
			return problems;
		}
		if (lacksEvidence(leaf, entry, points)) {
			problems.add("cần minh chứng (%s). Hãy đính kèm tệp rồi chọn ở dòng này, hoặc nhập 0 điểm."
				.formatted(leaf.evidence()));
		}
		if (losesPoints(leaf, points) && (entry.cause() == null || entry.responsible() == null)) {
			problems.add("mất điểm. Hãy nêu nguyên nhân và bộ phận, cá nhân chịu trách nhiệm.");
		}
		return problems;
	}

	private boolean lacksEvidence(Criterion leaf, LineEntry entry, BigDecimal points) {
		Proposal verified = this.proposed.get(leaf.code());
		return leaf.needsEvidence() && leaf.level() != Criterion.Level.PENALTY && points.signum() > 0
				&& entry.evidence().isEmpty() && (verified == null || points.compareTo(verified.points()) > 0);
	}

	private static boolean losesPoints(Criterion leaf, BigDecimal points) {
		return switch (leaf.level()) {
			case BONUS -> false;
			case PENALTY -> points.signum() > 0;
			default -> points.compareTo(leaf.maxPoints()) < 0;
		};
	}

}
