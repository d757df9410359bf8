package org.reformflow.scoring.criteria;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.scoring.criteria.Criterion.Level;

/** Whether the lines of a set fit together: parents, sums, points of rules. */
class SetCheck {

	private static final BigDecimal TOTAL = BigDecimal.valueOf(100);

	private final CriteriaSet set;

	private final Map<String, Criterion> byCode = new HashMap<>();

	private final Function<String, String> place;

	private final LineProblems problems;

	SetCheck(CriteriaSet set, Function<String, String> place, LineProblems problems) {
		this.set = set;
		this.place = place;
		this.problems = problems;
		set.criteria().forEach((each) -> this.byCode.put(each.code(), each));
	}

	/**
	 * Checks a set that comes from no file.
	 * @throws org.reformflow.process.Refusal naming all that does not fit together
	 */
	static void refuse(CriteriaSet set) {
		LineProblems problems = new LineProblems("Bộ tiêu chí chưa được lưu");
		SetCheck check = new SetCheck(set, (code) -> "Tiêu chí " + code, problems);
		if (check.byCode.size() < set.criteria().size()) {
			problems.add(set.name(), "có mã tiêu chí trùng nhau. Hãy ghi mã khác nhau.");
		}
		check.check(set.name());
		problems.refuseIfAny();
	}

	void check(String setPlace) {
		this.set.criteria().forEach(this::parent);
		List<Criterion> fields = this.set.ofLevel(Level.FIELD).toList();
		sum(setPlace, "các lĩnh vực", fields, TOTAL);
		for (Criterion each : this.set.criteria()) {
			List<Criterion> parts = this.set.partsOf(each.code());
			if (!parts.isEmpty() || each.level() == Level.FIELD) {
				sum(this.place.apply(each.code()), "các phần của " + each.code(), parts, each.maxPoints());
				whole(each);
			}
			else {
				rule(each);
			}
		}
	}

	/** A line that is not scored itself has nothing to be scored by. */
	private void whole(Criterion each) {
		if (each.rule().measure().isPresent() || each.survey()) {
			problem(each,
					"%s có các phần bên dưới nên không chấm riêng. Hãy chuyển công thức và dấu điều tra xuống các phần."
						.formatted(each.code()));
		}
	}

	private void parent(Criterion each) {
		Level wanted = above(each.level());
		String parent = each.parent();
		if (wanted == null || parent == null) {
			if (wanted != null || parent != null) {
				problem(each,
						(wanted == null) ? "“%s” đứng riêng. Hãy để trống cột parent.".formatted(each.level().label())
								: "“%s” phải thuộc một dòng “%s”. Hãy ghi mã dòng đó vào cột parent."
									.formatted(each.level().label(), wanted.label()));
			}
			return;
		}
		Criterion found = this.byCode.get(parent);
		if (found == null || found.level() != wanted) {
			problem(each,
					"parent “%s” không phải mã của một dòng “%s”. Hãy sửa lại.".formatted(parent, wanted.label()));
		}
		else if (this.set.criteria().indexOf(found) > this.set.criteria().indexOf(each)) {
			problem(each, "đứng trước dòng %s mà nó thuộc về. Hãy chuyển xuống dưới dòng đó.".formatted(parent));
		}
	}

	private static @Nullable Level above(Level level) {
		return switch (level) {
			case FIELD, BONUS, PENALTY -> null;
			case CRITERION -> Level.FIELD;
			case SUB -> Level.CRITERION;
		};
	}

	private void sum(String where, String what, List<Criterion> parts, BigDecimal wanted) {
		BigDecimal sum = parts.stream().map(Criterion::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sum.compareTo(wanted) != 0) {
			this.problems.add(where, "điểm tối đa của %s cộng lại là %s, phải là %s. Hãy sửa điểm.".formatted(what,
					VietnameseNumber.format(sum), VietnameseNumber.format(wanted)));
		}
	}

	private void rule(Criterion each) {
		boolean extra = each.level() == Level.BONUS || each.level() == Level.PENALTY;
		if (extra && each.survey()) {
			problem(each, "điểm thưởng, điểm trừ không lấy từ điều tra. Hãy ghi “không” ở cột survey.");
		}
		if (each.rule() instanceof PointsRule.Each && !extra) {
			problem(each, "EACH chỉ dùng cho điểm thưởng, điểm trừ. Hãy dùng SHARE hoặc TABLE.");
		}
		if (each.rule() instanceof PointsRule.Table table && (tooMuch(table.otherwise(), each)
				|| table.steps().stream().anyMatch((step) -> tooMuch(step.amount(), each)))) {
			problem(each, "bảng cho nhiều hơn điểm tối đa %s. Hãy sửa bảng hoặc điểm tối đa."
				.formatted(VietnameseNumber.format(each.maxPoints())));
		}
	}

	private static boolean tooMuch(PointsRule.Amount amount, Criterion each) {
		return amount.of(each.maxPoints()).compareTo(each.maxPoints()) > 0;
	}

	private void problem(Criterion each, String problem) {
		this.problems.add(this.place.apply(each.code()), problem);
	}

}
