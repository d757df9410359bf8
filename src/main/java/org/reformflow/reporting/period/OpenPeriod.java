package org.reformflow.reporting.period;

import java.time.LocalDate;

/**
 * A period for which a department reports, with the days it had when it was opened.
 *
 * @param dueDay last day for handing in its figures
 */
public record OpenPeriod(String id, String department, ReportPeriod period, LocalDate dueDay) {

}
