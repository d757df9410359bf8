package org.reformflow.initiative.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the review of an application holds beside the application itself.
 *
 * @param receivedOn the day of the receipt
 * @param formalDue last day for the answer on its form
 * @param completionDue last day for completing it, or for an explanation
 * @param missing what has to be completed, in the desk's words
 * @param question what has to be explained, in the desk's words
 * @param explanation the author's answer
 * @param conditions the desk's findings on the conditions
 * @param receiptFile id of the receipt's file
 */
record Review(String applicationId, LocalDate receivedOn, LocalDate formalDue, @Nullable LocalDate completionDue,
		@Nullable String missing, @Nullable String question, @Nullable String explanation,
		@Nullable Conditions conditions, @Nullable String receiptFile) {

}
