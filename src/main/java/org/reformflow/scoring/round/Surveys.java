package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.scoring.criteria.Criterion;
import org.reformflow.scoring.criteria.PointsRule;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Results of surveys, entered by the office. Methods join the caller's transaction. */
@Component
@Transactional
class Surveys {

	private final Sheets sheets;

	private final Scores scores;

	private final ScoreProposals proposals;

	Surveys(Sheets sheets, Scores scores, ScoreProposals proposals) {
		this.sheets = sheets;
		this.scores = scores;
		this.proposals = proposals;
	}

	/** What was entered for a unit; no words withdraw what was entered before. */
	record Result(String unit, String leaf, Optional<String> words) {

	}

	/**
	 * Keeps results: points such as "2,5", or a share such as "85,5%" of the most points.
	 * @throws Refusal when one cannot be read, or is above the maximum
	 */
	void enter(String round, List<Result> results, String by) {
		if (results.isEmpty()) {
			throw new Refusal("Hãy thêm ít nhất một dòng kết quả điều tra.");
		}
		Set<List<String>> seen = new HashSet<>();
		for (Result result : results) {
			if (!seen.add(List.of(result.unit(), result.leaf()))) {
				throw new Refusal(
						("Tiêu chí %s của một đơn vị được nhập hai lần. Hãy giữ một dòng.").formatted(result.leaf()));
			}
			Sheet sheet = this.sheets.of(round, result.unit());
			Criterion leaf = sheet.set().get(result.leaf());
			if (!leaf.survey()) {
				throw new Refusal("Tiêu chí %s không lấy từ điều tra xã hội học.".formatted(leaf.code()));
			}
			BigDecimal points = result.words().map((words) -> points(leaf, words)).orElse(null);
			this.scores.give(sheet.round(), result.unit(), Stage.SURVEY,
					List.of(LineEntry.of(leaf.code(), points, result.words().orElse("Rút kết quả điều tra"))), by);
		}
	}

	/**
	 * Takes over what the system knows of surveys, such as SIPAS of reports; what was
	 * entered by hand stays.
	 * @throws Refusal when nothing new is known
	 */
	void enterKnown(String round, String by) {
		ScoringRound open = this.sheets.round(round);
		List<Sheet> all = this.sheets.ofRound(open);
		Map<String, Map<String, Proposal>> known = this.proposals.of(open, all.get(0).set(),
				all.stream().map((sheet) -> sheet.unit().unit()).toList());
		int entered = 0;
		for (Sheet sheet : all) {
			List<LineEntry> entries = known.getOrDefault(sheet.unit().unit(), Map.of())
				.values()
				.stream()
				.filter((proposal) -> sheet.set().get(proposal.leaf()).survey()
						&& sheet.newest(proposal.leaf(), Stage.SURVEY).isEmpty())
				.map((proposal) -> LineEntry.of(proposal.leaf(), proposal.points(), proposal.words()))
				.toList();
			if (!entries.isEmpty()) {
				this.scores.give(open, sheet.unit().unit(), Stage.SURVEY, entries, by);
				entered += entries.size();
			}
		}
		if (entered == 0) {
			throw new Refusal("Hệ thống chưa có kết quả điều tra nào mới. Hãy nhập trực tiếp kết quả từng đơn vị.");
		}
	}

	private static BigDecimal points(Criterion leaf, String words) {
		BigDecimal number = VietnameseNumber.parse(words, "%")
			.orElseThrow(
					() -> new Refusal("Tiêu chí %s: “%s” không phải là số. Hãy nhập điểm như 2,5 hoặc tỷ lệ như 85,5%%."
						.formatted(leaf.code(), words)));
		return words.endsWith("%") ? share(leaf, number) : leaf.check(number);
	}

	private static BigDecimal share(Criterion leaf, BigDecimal percent) {
		if (percent.signum() < 0 || percent.compareTo(PointsRule.HUNDRED) > 0) {
			throw new Refusal("Tiêu chí %s: tỷ lệ phải từ 0%% đến 100%%.".formatted(leaf.code()));
		}
		return leaf.maxPoints().multiply(percent).divide(PointsRule.HUNDRED, PointsRule.DECIMALS, RoundingMode.HALF_UP);
	}

}
