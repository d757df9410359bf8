package org.reformflow.scoring.round;

import java.math.BigDecimal;

/**
 * Points that follow from verified work.
 *
 * @param words from what they follow
 */
record Proposal(String leaf, BigDecimal points, String words) {

}
