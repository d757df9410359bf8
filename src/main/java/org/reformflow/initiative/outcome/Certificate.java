package org.reformflow.initiative.outcome;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A certificate of an author (TT 18/2013/TT-BKHCN, Annex III).
 *
 * @param position of the author in the application, from 0
 * @param number in the series of the department and {@code year}
 * @param person person id of an author who has an account, or null
 * @param fileId of the Word file in the evidence
 * @param pdfId of the same as PDF, or null
 */
record Certificate(String applicationId, int position, String department, int number, int year, String author,
		@Nullable String person, LocalDate issuedOn, String fileId, @Nullable String pdfId) {

	/** For example "05/2026". */
	String words() {
		return words(this.number, this.year);
	}

	static String words(int number, int year) {
		return "%02d/%d".formatted(number, year);
	}

}
