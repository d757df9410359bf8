package org.reformflow.reporting.report;

/**
 * A unit's head has confirmed its report; published in the transaction.
 *
 * @param last whether no other unit's report of the period is out
 */
public record UnitReportHandedIn(String period, String unit, boolean last) {

}
