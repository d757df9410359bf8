package org.reformflow.reporting.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.reformflow.process.Refusal;

/**
 * A day of every year, as seen from the year of a report.
 *
 * @param day of the month; 0 for the last
 * @param yearsBefore 1 for the year before the report's
 */
record YearDay(int day, int month, int yearsBefore) {

	private static final Pattern WORDS = Pattern.compile("(\\d{1,2}|cuối)/(\\d{1,2})/N(-1)?", Pattern.CASE_INSENSITIVE);

	/** Reads {@code 14/6/N}, {@code 15/12/N-1} or {@code cuối/2/N}. */
	static YearDay parse(String text) {
		Matcher matcher = WORDS.matcher(text);
		if (matcher.matches()) {
			boolean last = !Character.isDigit(text.charAt(0));
			int day = last ? 0 : Integer.parseInt(matcher.group(1));
			int month = Integer.parseInt(matcher.group(2));
			if (month >= 1 && month <= 12 && (last || day >= 1 && day <= YearMonth.of(2023, month).lengthOfMonth())) {
				return new YearDay(day, month, (matcher.group(3) != null) ? 1 : 0);
			}
		}
		throw new Refusal(("“%s” không phải một ngày có trong mọi năm. Hãy ghi như 14/6/N, 15/12/N-1 (năm trước)"
				+ " hoặc cuối/2/N (ngày cuối tháng).")
			.formatted(text));
	}

	LocalDate in(int year) {
		YearMonth yearMonth = YearMonth.of(year - this.yearsBefore, this.month);
		return (this.day == 0) ? yearMonth.atEndOfMonth() : yearMonth.atDay(this.day);
	}

}
