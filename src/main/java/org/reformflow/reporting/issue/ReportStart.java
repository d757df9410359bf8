package org.reformflow.reporting.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.organisation.Unit;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Catalogues;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.DepartmentReports;

import org.springframework.stereotype.Component;

/** How a report begins. */
@Component
class ReportStart {

	private final ReportPeriods periods;

	private final DepartmentReports reports;

	private final Catalogues catalogues;

	private final Organisation organisation;

	private final Clock clock;

	ReportStart(ReportPeriods periods, DepartmentReports reports, Catalogues catalogues, Organisation organisation,
			Clock clock) {
		this.periods = periods;
		this.reports = reports;
		this.catalogues = catalogues;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * The office opens a period.
	 * @throws Refusal when there is no such period, it has not begun, or was opened
	 * before
	 */
	OpenPeriod byHand(Person office, String calendar, String period) {
		String department = Optional.ofNullable(office.department())
			.filter((id) -> office.is(Role.OFFICE))
			.orElseThrow(() -> new Refusal("Chỉ Văn phòng của sở được mở kỳ báo cáo."));
		OpenPeriod open = this.periods.open(department, calendar, period);
		if (open.period().from().isAfter(LocalDate.now(this.clock))) {
			throw new Refusal("Kỳ “%s” đến ngày %s mới bắt đầu. Hãy chọn kỳ khác.".formatted(open.period().name(),
					VietnameseDates.words(open.period().from())));
		}
		if (this.reports.find(open.id()).isPresent()) {
			throw new Refusal("Kỳ “%s” đã được mở trước đó. Hãy tìm báo cáo trong danh sách việc, không mở lần nữa."
				.formatted(open.period().name()));
		}
		return open;
	}

	/** The ids of the units that owe a figure, as they are on the cut-off day. */
	List<String> owing(OpenPeriod open) {
		Catalogue catalogue = this.catalogues.of(open.department());
		return this.organisation.actingUnits(open.department(), open.period().to())
			.stream()
			.filter((unit) -> catalogue.indicators()
				.stream()
				.anyMatch((indicator) -> !indicator.isShare() && indicator.owedBy().includes(unit)))
			.map(Unit::id)
			.toList();
	}

}
