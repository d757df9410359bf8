package org.reformflow.initiative.campaign;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What applications are scored by.
 *
 * @param code short and stable, such as {@code novelty-1}
 * @param group criteria that are judged together, such as "Tính mới"
 * @param guidance what to look at, for who scores
 * @param max highest score; the lowest is 0
 * @param weight what the highest score counts; the weights of a set sum to 100
 * @param groupMinimum weighted points that the group's mean must reach, or null
 */
public record Criterion(String code, String group, String name, @Nullable String guidance, BigDecimal max,
		BigDecimal weight, @Nullable BigDecimal groupMinimum) {

}
