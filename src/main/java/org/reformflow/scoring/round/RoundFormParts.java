package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;
import org.reformflow.scoring.criteria.CriteriaSet;
import org.reformflow.scoring.criteria.Criterion;

import org.springframework.stereotype.Component;

/** Parts that several forms of a round show. */
@Component
class RoundFormParts {

	private final Sheets sheets;

	private final ScorePublications publications;

	private final Organisation organisation;

	RoundFormParts(Sheets sheets, ScorePublications publications, Organisation organisation) {
		this.sheets = sheets;
		this.publications = publications;
		this.organisation = organisation;
	}

	Map<String, Object> head(ScoringRound round, CriteriaSet set) {
		Map<String, Object> head = new LinkedHashMap<>();
		head.put("title", round.title());
		head.put("year", String.valueOf(round.year()));
		head.put("set", "%s, phiên bản %d".formatted(set.name(), set.version()));
		head.put("selfDue", VietnameseDates.words(round.selfDue()));
		head.put("appraisalDue", VietnameseDates.words(round.appraisalDue()));
		head.put("plannedEnd", VietnameseDates.words(round.plannedEnd()));
		head.put("returnReason", Objects.requireNonNullElse(round.returnReason(), ""));
		return head;
	}

	List<Map<String, Object>> units(List<Sheet> all) {
		return all.stream().map((sheet) -> {
			RoundUnit unit = sheet.unit();
			boolean selfScored = !unit.state().owesSelfScore();
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("unit", name(unit.unit()));
			row.put("state", unit.state().label());
			row.put("late", selfScored ? (unit.late() ? "Nộp muộn" : "Đúng hạn") : "");
			row.put("self", selfScored ? ScoreWords.points(sheet.selfTally().total()) : "");
			row.put("appraised", sheet.isAppraised() ? ScoreWords.points(sheet.tally().total()) : "");
			row.put("ending", (unit.ending() != null) ? unit.ending().label() : "");
			return row;
		}).toList();
	}

	List<Map<String, Object>> surveys(List<Sheet> all) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Sheet sheet : all) {
			for (Criterion leaf : sheet.set().leaves()) {
				sheet.newest(leaf.code(), Stage.SURVEY)
					.filter((score) -> score.points() != null)
					.ifPresent((score) -> rows.add(Map.of("unit", name(sheet.unit().unit()), "criterion",
							ScoreWords.brief(leaf), "points", ScoreWords.points(score.points()), "words",
							Objects.requireNonNullElse(score.reason(), ""), "by",
							this.organisation.nameOf(score.by()))));
			}
		}
		return rows;
	}

	/** Options of units and survey leaves for entering results. */
	void putSurveyOptions(Map<String, Object> values, List<Sheet> all) {
		values.put("unitOptions",
				all.stream()
					.map((sheet) -> Map.of("value", sheet.unit().unit(), "label", name(sheet.unit().unit())))
					.toList());
		values.put("surveyOptions",
				all.stream()
					.limit(1)
					.flatMap((sheet) -> sheet.set().leaves().stream())
					.filter(Criterion::survey)
					.map((leaf) -> Map.of("value", leaf.code(), "label", ScoreWords.full(leaf)))
					.toList());
	}

	/** Units without a single survey result, by commas; empty when the set has none. */
	String withoutSurvey(List<Sheet> all) {
		return all.stream()
			.filter((sheet) -> sheet.tally().isRescaled())
			.map((sheet) -> name(sheet.unit().unit()))
			.collect(Collectors.joining(", "));
	}

	List<Map<String, Object>> ranks(ScoringRound round, List<Sheet> all) {
		Map<String, Sheet> byUnit = all.stream()
			.collect(Collectors.toMap((sheet) -> sheet.unit().unit(), (sheet) -> sheet));
		return this.publications.rank(round, all).stream().map((result) -> {
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("place", result.place());
			row.put("unit", name(result.unit()));
			row.put("self", ScoreWords.points(Objects.requireNonNull(byUnit.get(result.unit())).selfTally().total()));
			row.put("total", total(result));
			row.put("group", Objects.requireNonNullElse(result.group(), "–"));
			row.put("before", before(result));
			return row;
		}).toList();
	}

	private static String total(UnitResult result) {
		String total = ScoreWords.points(result.total());
		return !result.rescaled() ? total : "%s. Quy đổi từ %s/%s".formatted(total, ScoreWords.points(result.earned()),
				ScoreWords.points(result.counted()));
	}

	/** Such as "90,1 điểm, hạng 2 (+1,59 điểm, −7 hạng)". */
	private static String before(UnitResult result) {
		Integer climbed = result.climbed();
		return (climbed == null) ? "Chưa có"
				: "%s điểm, hạng %d (%s điểm, %s hạng)".formatted(ScoreWords.points(result.previousTotal()),
						result.previousPlace(), ScoreWords.signed(result.gained()),
						ScoreWords.signed(BigDecimal.valueOf(climbed)));
	}

	/** Where the office and a unit were not of one mind. */
	List<Map<String, Object>> differences(List<Sheet> all) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Sheet sheet : all) {
			for (Criterion leaf : sheet.changed()) {
				LineScore appraised = sheet.newest(leaf.code(), Stage.APPRAISED).orElseThrow();
				Map<String, Object> row = new LinkedHashMap<>();
				row.put("unit", name(sheet.unit().unit()));
				row.put("criterion", ScoreWords.brief(leaf));
				row.put("points",
						"%s → %s → %s".formatted(ScoreWords.points(sheet.claimed(leaf)),
								ScoreWords.points(appraised.points()),
								ScoreWords.points(sheet.newest(leaf.code(), Stage::counts).orElseThrow().points())));
				row.put("reason", Objects.requireNonNullElse(appraised.reason(), ""));
				row.put("explanation", sheet.newest(leaf.code(), Stage.EXPLAINED).map(LineScore::reason).orElse(""));
				rows.add(row);
			}
		}
		return rows;
	}

	String name(String unit) {
		return this.organisation.unit(unit).name();
	}

}
