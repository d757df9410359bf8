package org.reformflow.reporting.report;

import java.time.LocalDate;

/**
 * Number, symbol and day of a document: unique within a year (NĐ 30/2020/NĐ-CP Art. 15).
 *
 * @param symbol such as {@code BC-SKHCN}
 */
public record DocumentNumber(int number, String symbol, LocalDate issuedOn) {

	/** Such as "05/BC-SKHCN". */
	public String words() {
		return "%02d/%s".formatted(this.number, this.symbol);
	}

}
