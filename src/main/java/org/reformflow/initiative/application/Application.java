package org.reformflow.initiative.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;

/**
 * An application for recognition of an initiative, without its texts.
 *
 * @param unit id of the unit that it is handed in for
 * @param submitter id of the person who wrote it
 * @param late whether it left the unit after the last day in time
 * @param revision number of savings of its texts
 * @param firstAppliedOn the day from which the year for handing it in runs (NĐ 13 Art.
 * 5.2)
 * @param submittedAt when it first left the unit for the desk
 * @param receiptNumber number in the book of receipts of {@code receiptYear}
 * @param resultDue last day for the answer, once accepted
 */
public record Application(String id, String department, String campaignId, String unit, String submitter, String title,
		ReformArea area, ApplicationState state, boolean late, int revision, @Nullable LocalDate firstAppliedOn,
		OffsetDateTime createdAt, @Nullable OffsetDateTime submittedAt, @Nullable Integer receiptNumber,
		@Nullable Integer receiptYear, @Nullable LocalDate acceptedOn, @Nullable LocalDate resultDue,
		@Nullable Outcome outcome, @Nullable String outcomeReason, @Nullable OffsetDateTime decidedAt,
		@Nullable String processInstanceId) {

}
