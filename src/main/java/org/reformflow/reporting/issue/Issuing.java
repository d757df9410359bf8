package org.reformflow.reporting.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;

import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.report.DepartmentReports;
import org.reformflow.reporting.report.DocumentNumber;
import org.reformflow.reporting.report.UnitReports;

import org.springframework.stereotype.Component;

/** Gives reports their number: from then on their figures stay. */
@Component
class Issuing {

	private final Standings standings;

	private final DepartmentReports reports;

	private final UnitReports units;

	private final Clock clock;

	Issuing(Standings standings, DepartmentReports reports, UnitReports units, Clock clock) {
		this.standings = standings;
		this.reports = reports;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * Issues an approved report.
	 * @throws Refusal when the number is taken or the day cannot be
	 */
	void issue(String period, DocumentNumber number, String by) {
		Standing standing = this.standings.of(period);
		LocalDate approved = day(Objects.requireNonNull(standing.report().approvedAt()));
		if (number.issuedOn().isBefore(approved) || number.issuedOn().isAfter(LocalDate.now(this.clock))) {
			throw new Refusal("Ngày ban hành phải từ ngày duyệt (%s) đến hôm nay. Hãy chọn lại ngày."
				.formatted(VietnameseDates.words(approved)));
		}
		if (!number.symbol().matches("[\\p{Lu}\\d][\\p{Lu}\\d&-]*")) {
			throw new Refusal(
					"Ký hiệu “%s” không đúng. Hãy ghi chữ in hoa, ví dụ BC-SKHCN.".formatted(number.symbol()));
		}
		this.reports.issue(period, number, standing.sheet().figures(), by);
		this.units.close(period);
	}

	/** The next number, with the symbol that the department used last. */
	DocumentNumber suggested(String department) {
		LocalDate today = LocalDate.now(this.clock);
		String symbol = this.reports.lastSymbol(department)
			.orElse("BC-" + department.replace("-", "").toUpperCase(Locale.ROOT));
		return new DocumentNumber(this.reports.nextNumber(department, symbol, today.getYear()), symbol, today);
	}

	private LocalDate day(OffsetDateTime moment) {
		return LocalDate.ofInstant(moment.toInstant(), this.clock.getZone());
	}

}
