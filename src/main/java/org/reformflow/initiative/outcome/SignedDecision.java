package org.reformflow.initiative.outcome;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.reformflow.document.DocumentDates;

/**
 * The decision by which an outcome was signed.
 *
 * @param number number and symbol as written, or null while it has none
 * @param by person id of who signed, or null where no session decided
 */
record SignedDecision(@Nullable String number, LocalDate on, @Nullable String by) {

	/** For example "Quyết định số 12/QĐ-SKHCN ngày 05 tháng 01 năm 2026". */
	String words() {
		return ((this.number != null) ? "Quyết định số " + this.number : "Quyết định") + " "
				+ DocumentDates.words(this.on);
	}

}
