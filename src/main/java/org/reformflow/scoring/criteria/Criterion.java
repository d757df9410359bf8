package org.reformflow.scoring.criteria;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseNumber;

/**
 * A line of a criteria set.
 *
 * @param code unique in the set, such as {@code 3.1.2}
 * @param parent code of the line above, or null for fields, bonus and penalty
 * @param maxPoints most points that it gives, or for a penalty takes
 * @param evidence kind of evidence that is needed, in words; empty for none
 * @param survey whether its points come from a survey that may not have been held
 * @param guidance how to score, for those who do; may be empty
 */
public record Criterion(String code, @Nullable String parent, Level level, String name, BigDecimal maxPoints,
		String evidence, PointsRule rule, boolean survey, String guidance) {

	private static final int DECIMALS = 2;

	public boolean needsEvidence() {
		return !this.evidence.isEmpty();
	}

	/**
	 * Points that may be given.
	 * @throws Refusal when they are below 0, above the maximum or have more than two
	 * decimals
	 */
	public BigDecimal check(BigDecimal points) {
		if (points.signum() < 0 || points.compareTo(this.maxPoints) > 0) {
			throw new Refusal("Tiêu chí %s: %s điểm không nằm trong khoảng 0–%s. Hãy sửa lại.".formatted(this.code,
					VietnameseNumber.format(points), VietnameseNumber.format(this.maxPoints)));
		}
		if (points.stripTrailingZeros().scale() > DECIMALS) {
			throw new Refusal(
					"Tiêu chí %s: điểm có tối đa %d chữ số sau dấu phẩy. Hãy làm tròn.".formatted(this.code, DECIMALS));
		}
		return points;
	}

	/** Where a line stands in the set. */
	public enum Level {

		/** A field, such as steering. */
		FIELD("Lĩnh vực"),

		/** A criterion of a field; scored when it has no sub-criteria. */
		CRITERION("Tiêu chí"),

		/** A sub-criterion. */
		SUB("Tiêu chí thành phần"),

		/** Points on top of the total. */
		BONUS("Điểm thưởng"),

		/** Points taken from the total. */
		PENALTY("Điểm trừ");

		private final String label;

		Level(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
