package org.reformflow.initiative.council;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What one person gives for one criterion.
 *
 * @param code code of the criterion
 * @param points from 0 to the criterion's highest, with one decimal at most
 */
record Score(String code, BigDecimal points, @Nullable String remark) {

}
