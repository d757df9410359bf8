package org.reformflow.workbook;

import java.math.BigDecimal;

/**
 * A number with how it is written in a cell.
 *
 * @param measure its unit; only "%" is written behind it
 */
public record Amount(BigDecimal value, int decimals, String measure) {

}
