package org.reformflow.process;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Numbers as written in Vietnam: dots group thousands, a comma starts the decimals. */
public final class VietnameseNumber {

	private static final int MAX_DECIMALS = 6;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private VietnameseNumber() {
	}

	/**
	 * Reads "3.000", "85,5", "-5" and also "85.5"; empty for what could be misread, such
	 * as "3,000" and "1.00.000", and for more than 18 digits or 6 decimals.
	 */
	public static Optional<BigDecimal> parse(String text) {
		boolean negative = text.startsWith("-") || text.startsWith("−");
		return read(negative ? text.substring(1) : text).map((number) -> negative ? number.negate() : number)
			.filter((number) -> number.scale() <= MAX_DECIMALS && number.precision() - number.scale() <= 18);
	}

	/**
	 * Reads an amount with or without its unit of measure: "67,7%", "65,0 %",
	 * "3.987.348.000 đồng".
	 */
	public static Optional<BigDecimal> parse(String text, String unit) {
		String words = text.replace('\u00a0', ' ').strip();
		boolean named = !unit.isEmpty() && words.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT));
		return parse(named ? words.substring(0, words.length() - unit.length()).strip() : words);
	}

	private static Optional<BigDecimal> read(String text) {
		if (text.matches("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?")) {
			return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
		}
		boolean plain = text.matches("\\d+(?:[.,]\\d+)?") && !text.endsWith(",000");
		return plain ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
	}

	/** Amount and unit of measure: "3.000 lượt", "67,7 %". */
	public static String format(BigDecimal amount, @Nullable String unit) {
		return withUnit(format(amount), unit);
	}

	/** Only the decimals that are there, up to six. */
	public static String format(BigDecimal amount) {
		return pattern("#,##0.######").format(amount);
	}

	/** Always so many decimals, rounded half up: "65,0 %", "3.987.348.000 đồng". */
	public static String format(BigDecimal amount, int decimals, @Nullable String unit) {
		return withUnit(fixed(amount, decimals), unit);
	}

	/** A part of a whole that is not zero, rounded half up: "67,7%". */
	public static String percent(BigDecimal part, BigDecimal whole, int decimals) {
		return fixed(part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128), decimals) + "%";
	}

	private static String fixed(BigDecimal amount, int decimals) {
		DecimalFormat format = pattern("#,##0");
		format.setMinimumFractionDigits(decimals);
		format.setMaximumFractionDigits(decimals);
		return format.format(amount);
	}

	private static DecimalFormat pattern(String pattern) {
		DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
		symbols.setGroupingSeparator('.');
		symbols.setDecimalSeparator(',');
		DecimalFormat format = new DecimalFormat(pattern, symbols);
		format.setRoundingMode(RoundingMode.HALF_UP);
		return format;
	}

	private static String withUnit(String amount, @Nullable String unit) {
		return (unit == null || unit.isBlank()) ? amount : amount + " " + unit;
	}

}
