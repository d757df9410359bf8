package org.reformflow.directive;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.process.VietnameseDates;

/** A row of table {@code assignment}: one lead unit's share of a directive. */
record AssignmentRow(String id, String directiveId, String itemId, String department, String leadUnit, String text,
		@Nullable String area, AssignmentState state, boolean suspended, @Nullable String officer, int percentDone,
		DeadlineKind deadlineKind, @Nullable String deadlineRaw, @Nullable LocalDate originalDue,
		@Nullable LocalDate currentDue, @Nullable String processInstanceId, @Nullable OffsetDateTime reportedAt,
		@Nullable OffsetDateTime verifiedAt, @Nullable OffsetDateTime closedAt, @Nullable String replacedBy,
		Priority priority, boolean publicDossier, @Nullable String dossierCode, @Nullable String dossierApplicant) {

	/** The public-service dossier that the assignment stands for; null for other work. */
	@Nullable Dossier dossier() {
		return this.publicDossier ? new Dossier(this.dossierCode, this.dossierApplicant) : null;
	}

	String shortText() {
		return (this.text.length() > 250) ? this.text.substring(0, 249) + "…" : this.text;
	}

	/** The deadline in words, for people: as written, or else with its day. */
	String deadlineWords() {
		if (this.deadlineRaw != null && !this.deadlineRaw.isBlank()) {
			return this.deadlineRaw;
		}
		return (this.originalDue != null)
				? DeadlineKind.NO_LATER_THAN.label() + " " + VietnameseDates.words(this.originalDue)
				: this.deadlineKind.label();
	}

}
