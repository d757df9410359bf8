package org.reformflow.apology;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A row of table {@code apology}.
 *
 * @param letterFor the matter's id once the letter is written, else null
 * @param subject the dossier's title
 * @param progress how far the dossier is
 * @param fileId of the letter in the evidence
 */
record ApologyRow(String id, String department, String businessKey, String matterId, @Nullable String letterFor,
		String unit, @Nullable String officer, String subject, @Nullable String dossierCode, @Nullable String applicant,
		LocalDate due, ApologyState state, @Nullable String processInstanceId, OffsetDateTime preparedAt,
		@Nullable String procedureName, @Nullable String progress, @Nullable String reason, @Nullable LocalDate newDue,
		@Nullable Waiver waiver, @Nullable String draftedBy, @Nullable OffsetDateTime draftedAt,
		@Nullable String fileId, @Nullable String returnReason, @Nullable LocalDate sentOn,
		@Nullable SendingWay sentWay, @Nullable String sentBy, @Nullable OffsetDateTime closedAt) {

}
