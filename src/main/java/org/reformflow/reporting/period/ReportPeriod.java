package org.reformflow.reporting.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The time that a report is about; days are inclusive.
 *
 * @param calendar id of the calendar that has it
 * @param code within a year, such as {@code H1}
 * @param name such as "6 tháng đầu năm 2023"
 * @param from first day of what {@code PERIOD} indicators count
 * @param to cut-off day of the figures
 * @param cumulativeFrom first day of what {@code CUMULATIVE} indicators count
 */
public record ReportPeriod(String calendar, int year, String code, String name, LocalDate from, LocalDate to,
		LocalDate cumulativeFrom) {

	/** Such as {@code 2023-H1}; unique within its calendar. */
	public String id() {
		return this.year + "-" + this.code;
	}

	public boolean covers(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.to);
	}

	/** Length in months. */
	long months() {
		return ChronoUnit.MONTHS.between(this.from, this.to.plusDays(1));
	}

}
