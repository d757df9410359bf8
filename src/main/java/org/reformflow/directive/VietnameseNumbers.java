package org.reformflow.directive;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Figures as people in Vietnam write them: "3.000 lượt", "67,7 %". */
final class VietnameseNumbers {

	private VietnameseNumbers() {
	}

	static String words(BigDecimal value, @Nullable String unit) {
		DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
		symbols.setGroupingSeparator('.');
		symbols.setDecimalSeparator(',');
		String number = new DecimalFormat("#,##0.######", symbols).format(value);
		return (unit == null || unit.isBlank()) ? number : number + " " + unit;
	}

}
