package org.reformflow.initiative.campaign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether a set of criteria can be scored by. */
final class CriteriaCheck {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private CriteriaCheck() {
	}

	/** What is wrong with the set, in Vietnamese, to go on after its name. */
	static Optional<String> problem(CriteriaSet set) {
		List<Criterion> criteria = set.criteria();
		if (criteria.isEmpty()) {
			return Optional.of("không có tiêu chí nào");
		}
		BigDecimal sum = criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sum.compareTo(HUNDRED) != 0) {
			return Optional
				.of("có trọng số cộng lại bằng " + sum.stripTrailingZeros().toPlainString() + ", không phải 100");
		}
		if (criteria.stream().map(Criterion::code).distinct().count() < criteria.size()) {
			return Optional.of("có hai tiêu chí trùng mã");
		}
		if (criteria.stream()
			.anyMatch((criterion) -> criterion.max().signum() <= 0 || criterion.weight().signum() <= 0)) {
			return Optional.of("có tiêu chí mà điểm cao nhất hoặc trọng số không lớn hơn 0");
		}
		if (set.passMark().signum() < 0 || set.passMark().compareTo(HUNDRED) > 0) {
			return Optional.of("có điểm đạt ngoài 0–100");
		}
		return criteria.stream()
			.filter((criterion) -> criterion.groupMinimum() != null
					&& criterion.groupMinimum().compareTo(weightOfGroup(criteria, criterion.group())) > 0)
			.findFirst()
			.map((criterion) -> "có nhóm “" + criterion.group() + "” đòi nhiều điểm hơn trọng số của nhóm");
	}

	private static BigDecimal weightOfGroup(List<Criterion> criteria, String group) {
		return criteria.stream()
			.filter((criterion) -> criterion.group().equals(group))
			.map(Criterion::weight)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
