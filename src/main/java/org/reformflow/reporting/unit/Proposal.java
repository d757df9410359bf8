package org.reformflow.reporting.unit;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A value that a figure begins with.
 *
 * @param origin where it comes from, a Vietnamese sentence without full stop
 * @param assignment id of the one assignment in which it was stated, or null
 * @param evidence SHA-256 of that assignment's newest file, or null
 */
record Proposal(BigDecimal value, String origin, @Nullable String assignment, @Nullable String evidence) {

}
