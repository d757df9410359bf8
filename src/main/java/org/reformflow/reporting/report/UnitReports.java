package org.reformflow.reporting.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.reformflow.process.Refusal;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What units hand in for report periods. Methods join the caller's transaction. */
@Component
@Transactional
public class UnitReports {

	private final UnitReportTable table;

	private final DepartmentReports departments;

	private final ReportPeriods periods;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UnitReports(UnitReportTable table, DepartmentReports departments, ReportPeriods periods,
			ApplicationEventPublisher events, Clock clock) {
		this.table = table;
		this.departments = departments;
		this.periods = periods;
		this.events = events;
		this.clock = clock;
	}

	/** Asks units for their report; those that were asked before are left as they are. */
	public void ask(String period, Collection<String> units) {
		Set<String> asked = ofPeriod(period).stream().map(UnitReport::unit).collect(Collectors.toSet());
		this.table.insert(period, units.stream().filter((unit) -> !asked.contains(unit)).distinct().toList());
	}

	/**
	 * A unit's report.
	 * @throws Refusal when the unit was not asked for one
	 */
	@Transactional(readOnly = true)
	public UnitReport get(String period, String unit) {
		return this.table.find(period, unit)
			.orElseThrow(() -> new Refusal("Đơn vị không phải báo cáo kỳ này. Hãy mở lại từ danh sách việc."));
	}

	@Transactional(readOnly = true)
	public List<UnitReport> ofPeriod(String period) {
		return this.table.ofPeriods(List.of(period));
	}

	/** Of some periods; one statement. */
	@Transactional(readOnly = true)
	public List<UnitReport> ofPeriods(Collection<String> periods) {
		return this.table.ofPeriods(periods);
	}

	/** Figures were entered and wait for explanations or for the head. */
	public void entered(String period, String unit, boolean explaining, String by) {
		UnitReport report = requireOpen(period, unit);
		this.table.update(new UnitReport(period, unit,
				explaining ? UnitReportState.EXPLAINING : UnitReportState.CONFIRMING, report.round(),
				report.returnReason(), by, OffsetDateTime.now(this.clock), null, null, report.late()));
	}

	/** All contradictions are explained: the head has to confirm. */
	public void explained(String period, String unit) {
		enter(requireOpen(period, unit), UnitReportState.CONFIRMING);
	}

	/** The unit goes on correcting its figures. */
	public void reopened(String period, String unit) {
		enter(requireOpen(period, unit), UnitReportState.OPEN);
	}

	/**
	 * The head confirms: the report is in. The first time decides whether it is on time:
	 * one that the office gave back was handed in before.
	 * @throws Refusal when it is in already, or the department's report is with the
	 * leadership
	 */
	public void confirm(String period, String unit, String by) {
		this.table.lock(period);
		requireCollecting(period);
		UnitReport report = requireOpen(period, unit);
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		OpenPeriod open = this.periods.get(period);
		LocalDate today = LocalDate.ofInstant(now.toInstant(), this.clock.getZone());
		boolean late = (report.round() > 1) ? report.late() : today.isAfter(open.dueDay());
		this.table.update(new UnitReport(period, unit, UnitReportState.HANDED_IN, report.round(), report.returnReason(),
				report.enteredBy(), report.enteredAt(), by, now, late));
		this.events.publishEvent(new UnitReportHandedIn(period, unit, this.table.countOut(period) == 0));
	}

	/** Whether all have handed in; waits for those who do so at the same time. */
	public boolean isComplete(String period) {
		this.table.lock(period);
		return this.table.countOut(period) == 0;
	}

	private void requireCollecting(String period) {
		this.departments.find(period).map(DepartmentReport::state).ifPresent((state) -> {
			if (state == ReportState.SUBMITTED || state == ReportState.APPROVED) {
				throw new Refusal("Văn phòng đã trình báo cáo của sở (%s) nên chưa nộp được số liệu. Hãy báo Văn phòng"
					.formatted(state.label().toLowerCase(Locale.ROOT))
						+ ": nếu báo cáo được trả lại thì nộp tiếp được.");
			}
		});
	}

	/**
	 * The office gives a report back; the unit begins the next round.
	 * @throws Refusal when it is not in, or was closed
	 */
	public void giveBack(String period, String unit, String reason) {
		UnitReport report = get(period, unit);
		if (report.state() != UnitReportState.HANDED_IN) {
			throw new Refusal("Chỉ trả lại được báo cáo đã nộp và chưa khóa. Báo cáo này: “%s”."
				.formatted(report.state().label()));
		}
		this.table.update(new UnitReport(period, unit, UnitReportState.RETURNED, report.round() + 1, reason,
				report.enteredBy(), report.enteredAt(), report.confirmedBy(), report.confirmedAt(), report.late()));
	}

	/** The department's report is issued: nothing is handed in any more. */
	public void close(String period) {
		this.table.close(period);
	}

	private void enter(UnitReport report, UnitReportState state) {
		this.table.update(new UnitReport(report.period(), report.unit(), state, report.round(), report.returnReason(),
				report.enteredBy(), report.enteredAt(), report.confirmedBy(), report.confirmedAt(), report.late()));
	}

	private UnitReport requireOpen(String period, String unit) {
		UnitReport report = get(period, unit);
		if (report.isIn()) {
			throw new Refusal("Báo cáo của đơn vị đã nộp (“%s”), không sửa được nữa. Nếu cần sửa, hãy đề nghị Văn phòng"
				.formatted(report.state().label()) + " trả lại, hoặc đề nghị đính chính khi đã ban hành.");
		}
		return report;
	}

}
