package org.reformflow.reporting.render;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.VietnameseNumber;

/** Figures as documents write them: "67,7%", "3.987.348.000 đồng". */
final class NumberWords {

	private static final String PERCENT = "%";

	private NumberWords() {
	}

	static String of(BigDecimal amount, int decimals, String measure) {
		return PERCENT.equals(measure) ? plain(amount, decimals, measure)
				: VietnameseNumber.format(amount, decimals, measure);
	}

	/** For a column beside that of the unit of measure. */
	static String plain(BigDecimal amount, int decimals, String measure) {
		return VietnameseNumber.format(amount, decimals, null) + (PERCENT.equals(measure) ? PERCENT : "");
	}

	/** Without the blank before a percent sign. */
	static String tight(@Nullable String words) {
		return (words != null) ? words.replace(" %", PERCENT) : "";
	}

}
