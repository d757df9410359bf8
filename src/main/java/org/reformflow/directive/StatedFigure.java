package org.reformflow.directive;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The newest value that a unit stated for a target of one of its assignments.
 *
 * @param assignment id of the assignment
 * @param task what the assignment asks, shortened
 * @param metric of the target
 * @param measure unit of measure, or null
 * @param by id of the person
 */
public record StatedFigure(String assignment, String task, String metric, @Nullable String measure, BigDecimal amount,
		String by, OffsetDateTime at) {

}
