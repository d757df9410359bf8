package org.reformflow.reporting.period;

/** A period that comes every year. */
record PeriodRule(String code, String name, YearDay from, YearDay to, YearDay cumulativeFrom) {

	static final String YEAR = "{năm}";

	ReportPeriod in(String calendar, int year) {
		return new ReportPeriod(calendar, year, this.code, this.name.replace(YEAR, String.valueOf(year)),
				this.from.in(year), this.to.in(year), this.cumulativeFrom.in(year));
	}

}
