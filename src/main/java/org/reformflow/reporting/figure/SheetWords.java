package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;

import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.indicator.CodeSum;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.indicator.RollUp;

/** Figures of a sheet in words. */
final class SheetWords {

	private SheetWords() {
	}

	/** What a share was computed from, such as " (44/65)"; empty when it was not. */
	static String parts(Sheet sheet, Indicator indicator) {
		if (indicator.rollUp() instanceof RollUp.Share share) {
			BigDecimal part = share.numerator().total(sheet.values());
			BigDecimal whole = share.denominator().total(sheet.values());
			if (part != null && whole != null) {
				return " (%s/%s)".formatted(VietnameseNumber.format(part), VietnameseNumber.format(whole));
			}
		}
		return "";
	}

	/** A sum with the names of its parts: "Hồ sơ mới 93 + … 7 = 100". */
	static String sum(Sheet sheet, CodeSum sum, BigDecimal total) {
		String parts = sum.codes()
			.stream()
			.map((code) -> sheet.catalogue().get(code).name() + " "
					+ VietnameseNumber.format(Objects.requireNonNull(sheet.value(code))))
			.collect(Collectors.joining(" + "));
		return (sum.codes().size() == 1) ? parts : parts + " = " + VietnameseNumber.format(total);
	}

}
