package org.reformflow.document;

import java.time.LocalDate;

/** Dates as administrative documents write them. */
public final class DocumentDates {

	private DocumentDates() {
	}

	/**
	 * For example "ngày 05 tháng 01 năm 2026": days below 10 and the months 1 and 2 with
	 * a zero (NĐ 30/2020/NĐ-CP, Annex I).
	 */
	public static String words(LocalDate day) {
		int month = day.getMonthValue();
		return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), (month < 3) ? "0" + month : month,
				day.getYear());
	}

}
