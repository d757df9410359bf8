package org.reformflow.directive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** A row of table {@code directive}. */
record DirectiveRow(String id, String department, DocumentType documentType, @Nullable Integer number,
		@Nullable Integer numberYear, @Nullable String numberSuffix, @Nullable LocalDate issueDate,
		@Nullable String issueMonth, @Nullable Integer issueYear, @Nullable String place, @Nullable String issuer,
		String subject, @Nullable String signerCapacity, @Nullable String signerTitle, @Nullable String signerName,
		DirectiveState state, @Nullable String processInstanceId, int openAssignments, @Nullable String resultText,
		@Nullable String requestHash, OffsetDateTime createdAt, @Nullable OffsetDateTime issuedAt,
		@Nullable OffsetDateTime closedAt) {

	/**
	 * Number and symbol as printed, "05/KH-SKHCN"; "/KH-SKHCN" while the number is
	 * missing (NĐ 30/2020 Art. 15: numbers below 10 get a leading zero).
	 */
	String symbol() {
		String ordinal = (this.number != null) ? String.format(Locale.ROOT, "%02d", this.number) : "";
		return (this.numberSuffix != null) ? ordinal + "/" + this.numberSuffix : ordinal;
	}

	/** Symbol and subject, short enough for a list. */
	String title() {
		String text = symbol() + " " + this.subject;
		return (text.length() > 250) ? text.substring(0, 249) + "…" : text.strip();
	}

}
