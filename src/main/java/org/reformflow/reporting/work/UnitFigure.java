package org.reformflow.reporting.work;

import java.math.BigDecimal;

/**
 * A figure of a unit in its newest confirmed report that covers the year from its first
 * day.
 *
 * @param period name of the report's period
 */
public record UnitFigure(String unit, String indicator, BigDecimal amount, String period) {

}
