package org.reformflow.reporting.issue;

import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportCalendar;
import org.reformflow.reporting.period.ReportPeriod;
import org.reformflow.reporting.period.ReportPeriods;

import org.springframework.stereotype.Component;

/** What reports are called. */
@Component
class ReportTitles {

	private final ReportPeriods periods;

	ReportTitles(ReportPeriods periods) {
		this.periods = periods;
	}

	/** Such as "Báo cáo cải cách hành chính, 6 tháng đầu năm 2023". */
	String of(OpenPeriod open) {
		return this.periods.calendars(open.department())
			.find(open.period().calendar())
			.map(ReportCalendar::name)
			.orElse("Báo cáo") + ", " + open.period().name();
	}

	/** Such as "từ 15/12/2022 đến 14/06/2023". */
	static String days(ReportPeriod period) {
		return "từ %s đến %s".formatted(VietnameseDates.words(period.from()), VietnameseDates.words(period.to()));
	}

}
