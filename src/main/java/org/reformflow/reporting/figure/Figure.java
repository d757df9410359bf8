package org.reformflow.reporting.figure;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What is reported for one indicator.
 *
 * @param indicator its code
 * @param value exact; null for a share, which is recomputed from its parts
 * @param stated how a person or a document put it, or null
 * @param evidence SHA-256 of the file that shows it, or null
 */
public record Figure(String indicator, @Nullable BigDecimal value, @Nullable Stated stated, @Nullable String evidence) {

	/** A value without more. */
	public static Figure of(String indicator, BigDecimal value) {
		return new Figure(indicator, value, null, null);
	}

}
