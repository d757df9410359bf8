package org.reformflow.scoring.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.reformflow.directive.Target.Comparator;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.scoring.measure.MeasureKind;

/** Reads how a measure becomes points. */
final class RuleText {

	private static final String CODE = "[a-z][a-z0-9_]{0,59}";

	private static final Pattern RULE = Pattern
		.compile("(SHARE|TABLE|EACH)\\s*\\(\\s*(" + CODE + ")\\s*\\)\\s*:?\\s*(.*)", Pattern.DOTALL);

	private static final Pattern STEP = Pattern.compile("(>=|<=|[<>≥≤])\\s*([^:]+):(.+)");

	private static final Pattern OTHERWISE = Pattern.compile("(?:else|còn lại)\\s*:?\\s*(.+)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private RuleText() {
	}

	/**
	 * Reads nothing, {@code SHARE(code)},
	 * {@code TABLE(code) >= 100: 2; > 85: 50%; else 0} or {@code EACH(code) 0,5}.
	 * @throws Refusal saying what cannot be read, and how to write it
	 */
	static PointsRule parse(String text) {
		if (text.isBlank()) {
			return new PointsRule.Manual();
		}
		Matcher matcher = RULE.matcher(text.strip());
		if (!matcher.matches()) {
			throw new Refusal(("“%s” không đọc được. Hãy để trống (tự chấm), hoặc ghi SHARE(mã), EACH(mã) 0,5"
					+ " hoặc TABLE(mã) >= 100: 2; >= 90: 1,5; else 0.")
				.formatted(text));
		}
		String code = matcher.group(2);
		if (MeasureKind.of(code).isEmpty()) {
			throw new Refusal("không có số đo “%s”. Hãy dùng một trong: %s.".formatted(code, MeasureKind.codes()));
		}
		String rest = matcher.group(3).strip();
		return switch (matcher.group(1)) {
			case "SHARE" -> share(code, rest);
			case "EACH" -> new PointsRule.Each(code, positive(rest));
			default -> table(code, rest);
		};
	}

	private static PointsRule share(String code, String rest) {
		if (!rest.isEmpty()) {
			throw new Refusal("SHARE(%s) không có gì ở sau. Hãy bỏ “%s”.".formatted(code, rest));
		}
		return new PointsRule.Share(code);
	}

	private static PointsRule table(String code, String text) {
		String[] parts = text.split(";");
		Matcher last = OTHERWISE.matcher(parts[parts.length - 1].strip());
		if (parts.length < 2 || !last.matches()) {
			throw new Refusal(
					"bảng TABLE(%s) phải có ít nhất một mức, và kết thúc bằng “else 0” cho trường hợp còn lại. Hãy sửa lại."
						.formatted(code));
		}
		List<PointsRule.Step> steps = new ArrayList<>();
		for (int i = 0; i < parts.length - 1; i++) {
			PointsRule.Step step = step(parts[i].strip());
			if (!steps.isEmpty() && !narrower(steps.get(steps.size() - 1), step)) {
				throw new Refusal(("mức “%s” không bao giờ đến lượt hoặc ngược chiều với mức trước."
						+ " Hãy ghi các mức từ khó nhất đến dễ nhất.")
					.formatted(parts[i].strip()));
			}
			steps.add(step);
		}
		return new PointsRule.Table(code, steps, amount(last.group(1).strip()));
	}

	/** Whether a later step can still hold when the earlier one does not. */
	private static boolean narrower(PointsRule.Step earlier, PointsRule.Step later) {
		int order = later.limit().compareTo(earlier.limit());
		if (up(earlier) != up(later)) {
			return false;
		}
		boolean wider = strict(earlier) && !strict(later);
		return (order == 0) ? wider : (order < 0) == up(later);
	}

	private static boolean up(PointsRule.Step step) {
		return step.comparator() == Comparator.GT || step.comparator() == Comparator.GE;
	}

	private static boolean strict(PointsRule.Step step) {
		return step.comparator() == Comparator.GT || step.comparator() == Comparator.LT;
	}

	private static PointsRule.Step step(String text) {
		Matcher matcher = STEP.matcher(text);
		if (!matcher.matches()) {
			throw new Refusal("mức “%s” không đọc được. Hãy ghi như >= 90: 1,5 hoặc > 85: 50%%.".formatted(text));
		}
		return new PointsRule.Step(Comparator.parse(matcher.group(1)), number(matcher.group(2).strip()),
				amount(matcher.group(3).strip()));
	}

	private static PointsRule.Amount amount(String text) {
		boolean percent = text.endsWith("%");
		BigDecimal number = number(percent ? text.substring(0, text.length() - 1).strip() : text);
		if (number.signum() < 0 || percent && number.compareTo(PointsRule.HUNDRED) > 0) {
			throw new Refusal("“%s” phải từ 0%s. Hãy sửa lại.".formatted(text, percent ? "% đến 100%" : " trở lên"));
		}
		return new PointsRule.Amount(number, percent);
	}

	private static BigDecimal positive(String text) {
		BigDecimal number = number(text);
		if (number.signum() <= 0) {
			throw new Refusal("điểm cho mỗi lần phải lớn hơn 0, nhưng ghi “%s”. Hãy sửa lại.".formatted(text));
		}
		return number;
	}

	private static BigDecimal number(String text) {
		return VietnameseNumber.parse(text)
			.orElseThrow(() -> new Refusal("“%s” không phải là số. Hãy ghi như 1,5 hoặc 90.".formatted(text)));
	}

}
