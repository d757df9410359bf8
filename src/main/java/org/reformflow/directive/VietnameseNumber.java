package org.reformflow.directive;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Numbers as written in Vietnam: dots group thousands, a comma starts the decimals. */
final class VietnameseNumber {

	private VietnameseNumber() {
	}

	/**
	 * Reads "3.000", "85,5" and also "85.5"; empty for what could be misread, such as
	 * "3,000" and "1.00.000", and for more than 18 digits or 6 decimals.
	 */
	static Optional<BigDecimal> parse(String text) {
		return read(text).filter((number) -> number.scale() <= 6 && number.precision() - number.scale() <= 18);
	}

	private static Optional<BigDecimal> read(String text) {
		if (text.matches("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?")) {
			return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
		}
		boolean plain = text.matches("\\d+(?:[.,]\\d+)?") && !text.endsWith(",000");
		return plain ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
	}

	/** Amount and unit of measure: "3.000 lượt", "67,7 %". */
	static String format(BigDecimal amount, @Nullable String unit) {
		return (unit == null || unit.isBlank()) ? format(amount) : format(amount) + " " + unit;
	}

	static String format(BigDecimal amount) {
		DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
		symbols.setGroupingSeparator('.');
		symbols.setDecimalSeparator(',');
		return new DecimalFormat("#,##0.######", symbols).format(amount);
	}

}
