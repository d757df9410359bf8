package org.reformflow.scoring.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.data.DataLine;
import org.reformflow.reporting.data.Words;
import org.reformflow.scoring.criteria.Criterion.Level;

/** Reads criteria sets from lines and checks them whole. */
final class SetReader {

	private static final String SET_CODE = "[a-z][a-z0-9-]{0,39}";

	private static final String CODE = "[A-Za-z0-9][A-Za-z0-9.]{0,19}";

	private static final BigDecimal MOST = BigDecimal.valueOf(100);

	private final LineProblems problems;

	private SetReader(LineProblems problems) {
		this.problems = problems;
	}

	/**
	 * The sets by code, as drafts without id and version.
	 * @throws Refusal naming every line that is wrong, and the way out
	 */
	static List<CriteriaSet> read(SetLines lines) {
		LineProblems problems = new LineProblems("Bộ tiêu chí chưa dùng được", LineProblems.MANY);
		List<CriteriaSet> sets = new SetReader(problems).sets(lines);
		problems.refuseIfAny();
		return sets;
	}

	private List<CriteriaSet> sets(SetLines lines) {
		Map<String, List<DataLine>> bySet = new LinkedHashMap<>();
		lines.criteria()
			.forEach((line) -> bySet.computeIfAbsent(line.cell("set"), (set) -> new ArrayList<>()).add(line));
		Map<String, CriteriaSet> sets = new LinkedHashMap<>();
		for (DataLine line : lines.sets()) {
			List<DataLine> criteria = bySet.getOrDefault(line.cell("code"), List.of());
			bySet.remove(line.cell("code"));
			CriteriaSet set = set(line, criteria);
			if (set != null && sets.put(set.code(), set) != null) {
				this.problems.add(line.where(), "bộ “%s” đã có ở dòng trước. Hãy bỏ bớt.".formatted(set.code()));
			}
		}
		bySet.forEach((set, orphans) -> this.problems.add(orphans.get(0).where(),
				"không có bộ tiêu chí “%s”. Hãy thêm bộ đó hoặc sửa cột set.".formatted(set)));
		return List.copyOf(sets.values());
	}

	private @Nullable CriteriaSet set(DataLine line, List<DataLine> lines) {
		String code = line.read("code", SetReader::setCode, this.problems);
		String name = line.read("name", (text) -> Words.text(text, 300), this.problems);
		Groups groups = line.read("groups", Groups::parse, this.problems);
		Map<String, String> places = new LinkedHashMap<>();
		List<Criterion> criteria = new ArrayList<>();
		for (DataLine each : lines) {
			Criterion criterion = criterion(each);
			if (criterion != null) {
				criteria.add(criterion);
				if (places.put(criterion.code(), each.where()) != null) {
					this.problems.add(each.where(),
							"mã %s đã có ở dòng trước. Hãy ghi mã khác.".formatted(criterion.code()));
				}
			}
		}
		if (code == null || name == null || groups == null || criteria.size() < lines.size()) {
			return null;
		}
		CriteriaSet set = new CriteriaSet("", null, code, 0, name, groups, criteria);
		new SetCheck(set, (each) -> places.getOrDefault(each, line.where()), this.problems).check(line.where());
		return set;
	}

	private @Nullable Criterion criterion(DataLine line) {
		String code = line.read("code", SetReader::code, this.problems);
		Level level = line.read("level", SetReader::level, this.problems);
		String name = line.read("name", (text) -> Words.text(text, 1000), this.problems);
		BigDecimal points = line.read("max_points", SetReader::points, this.problems);
		PointsRule rule = line.read("rule", RuleText::parse, this.problems);
		Boolean survey = line.read("survey", Words::yes, this.problems);
		String evidence = line.read("evidence", (text) -> optional(text, 500), this.problems);
		String guidance = line.read("guidance", (text) -> optional(text, 4000), this.problems);
		if (code == null || level == null || name == null || points == null || rule == null || survey == null
				|| evidence == null || guidance == null) {
			return null;
		}
		String parent = line.cell("parent");
		return new Criterion(code, parent.isEmpty() ? null : parent, level, name, points, evidence, rule, survey,
				guidance);
	}

	private static String setCode(String text) {
		if (!text.matches(SET_CODE)) {
			throw new Refusal(
					"“%s” không dùng làm mã bộ được. Hãy ghi chữ thường không dấu, số và gạch nối, ví dụ cap-phong."
						.formatted(text));
		}
		return text;
	}

	private static String code(String text) {
		if (!text.matches(CODE)) {
			throw new Refusal(
					"“%s” không dùng làm mã được. Hãy ghi số, chữ không dấu và dấu chấm, ví dụ 3.1.2.".formatted(text));
		}
		return text;
	}

	private static Level level(String text) {
		return Arrays.stream(Level.values())
			.filter((level) -> level.label().equalsIgnoreCase(text) || level.name().equalsIgnoreCase(text))
			.findFirst()
			.orElseThrow(() -> new Refusal("“%s” không dùng được. Hãy ghi một trong: %s.".formatted(text,
					Arrays.stream(Level.values()).map(Level::label).collect(Collectors.joining(", ")))));
	}

	private static BigDecimal points(String text) {
		return VietnameseNumber.parse(text)
			.filter((number) -> number.signum() > 0 && number.compareTo(MOST) <= 0
					&& number.stripTrailingZeros().scale() <= PointsRule.DECIMALS)
			.orElseThrow(() -> new Refusal(
					"“%s” không phải điểm tối đa. Hãy ghi số lớn hơn 0, không quá 100, tối đa hai chữ số sau dấu phẩy, ví dụ 1,5."
						.formatted(text)));
	}

	private static String optional(String text, int longest) {
		return text.isEmpty() ? "" : Words.text(text, longest);
	}

}
