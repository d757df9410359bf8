package org.reformflow.reporting.report;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The report that a department makes for a period.
 *
 * @param period id of the department's report period
 * @param signer id of the person who signs, or null
 * @param signsForHead whether a deputy signs ("KT. GIÁM ĐỐC", NĐ 30/2020/NĐ-CP Art. 13)
 * @param number null before issue
 * @param lastFigure row of the newest figure that it counts, or null before issue
 */
public record DepartmentReport(String period, ReportState state, @Nullable String processInstanceId,
		@Nullable String returnReason, @Nullable String signer, boolean signsForHead, @Nullable String submittedBy,
		@Nullable OffsetDateTime submittedAt, @Nullable String approvedBy, @Nullable OffsetDateTime approvedAt,
		@Nullable DocumentNumber number, @Nullable String issuedBy, @Nullable OffsetDateTime issuedAt,
		@Nullable Long lastFigure) {

	public boolean isIssued() {
		return this.state == ReportState.ISSUED;
	}

}
