package org.reformflow.reporting.report;

import java.time.OffsetDateTime;
import java.util.Collection;

import org.jspecify.annotations.Nullable;
import org.reformflow.reporting.figure.FigureEntry;

/**
 * What a unit hands in for a period; its figures are kept by
 * {@link org.reformflow.reporting.figure.ReportFigures}.
 *
 * @param period id of the department's report period
 * @param round from 1; each return by the office begins the next
 * @param returnReason why the office gave it back last, or null
 * @param confirmedAt when the head confirmed: decides whether it is late
 * @param late whether the last confirmation came after the due day
 */
public record UnitReport(String period, String unit, UnitReportState state, int round, @Nullable String returnReason,
		@Nullable String enteredBy, @Nullable OffsetDateTime enteredAt, @Nullable String confirmedBy,
		@Nullable OffsetDateTime confirmedAt, boolean late) {

	/** Whether its figures were confirmed, so that they count. */
	public boolean counts() {
		return isIn() && this.confirmedAt != null;
	}

	/** Whether a figure counts; figures of a period in which nobody was asked do. */
	public static boolean counts(FigureEntry entry, Collection<UnitReport> reports) {
		return reports.isEmpty()
				|| reports.stream().anyMatch((report) -> report.unit().equals(entry.unit()) && report.counts());
	}

	/** Whether nothing more is expected of the unit. */
	public boolean isIn() {
		return this.state == UnitReportState.HANDED_IN || this.state == UnitReportState.CLOSED;
	}

}
