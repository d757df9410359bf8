package org.reformflow.reporting.issue;

import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.reformflow.deadline.WorkingDays;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.process.Capability;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;
import org.reformflow.process.SubmittedForm;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.render.ReportFiles;
import org.reformflow.reporting.report.DepartmentReport;
import org.reformflow.reporting.report.DepartmentReports;
import org.reformflow.reporting.report.DocumentNumber;
import org.reformflow.reporting.report.ReportSection;
import org.reformflow.reporting.report.UnitReport;
import org.reformflow.reporting.report.UnitReportHandedIn;
import org.reformflow.reporting.report.UnitReports;
import org.reformflow.reporting.unit.UnitReportProcess;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The steps of process {@code periodic-report}. Bean names are used by the model. */
@Configuration(proxyBeanMethods = false)
class PeriodicReportSteps {

	/** Working days that the office has to consolidate. */
	private static final int OFFICE_DAYS = 2;

	private static final ProcessVariable<Long> UNITS_ASKED = ProcessVariable.number("unitsAsked");

	private static final ProcessVariable<Boolean> UNITS_PENDING = ProcessVariable.flag("unitsPending");

	private static final ProcessVariable<Date> CONSOLIDATE_DUE = new ProcessVariable<>("consolidateDue", Date.class);

	@Bean
	ExecutionListener openReport(ReportStart start, ReportPeriods periods, DepartmentReports reports, UnitReports units,
			ReportTitles titles, Organisation organisation) {
		return (execution) -> {
			SubmittedForm form = new SubmittedForm(execution);
			OpenPeriod open = PeriodicReportProcess.PERIOD_ID.find(execution)
				.map(periods::get)
				.orElseGet(
						() -> start.byHand(organisation.current(), form.require("calendar", "Hãy chọn loại báo cáo."),
								form.require("period", "Hãy nhập kỳ.").toUpperCase(Locale.ROOT)));
			execution.setProcessBusinessKey(open.id());
			DepartmentTenants.DEPARTMENT.set(execution, open.department());
			PeriodicReportProcess.PERIOD_ID.set(execution, open.id());
			UNITS_ASKED.set(execution, 0L);
			execution.setVariable("subject", titles.of(open));
			reports.begin(open.id(), execution.getProcessInstanceId());
			units.ask(open.id(), start.owing(open));
		};
	}

	/**
	 * Asks some units in each transaction (docs/adr/0004).
	 * @param chunk how many
	 */
	@Bean
	@Capability(name = "Gửi yêu cầu số liệu cho đơn vị",
			description = "Gửi yêu cầu báo cáo cho từng đơn vị, mỗi lượt một nhóm; lặp lại cho đến khi không còn đơn vị nào chờ.",
			needs = { "periodId", "unitsAsked" }, sets = { "unitsAsked", "unitsPending" }, notices = "report-asked")
	JavaDelegate askUnits(ReportPeriods periods, UnitReports reports, Organisation organisation,
			UnitReportProcess process, ReportNotices notices,
			@Value("${reformflow.reporting.units-in-a-job:100}") int chunk) {
		return (execution) -> {
			OpenPeriod open = periods.get(PeriodicReportProcess.PERIOD_ID.in(execution));
			List<Unit> units = reports.ofPeriod(open.id())
				.stream()
				.map(UnitReport::unit)
				.sorted(Comparator.naturalOrder())
				.map(organisation::unit)
				.toList();
			int asked = Math.toIntExact(UNITS_ASKED.in(execution));
			int next = Math.min(asked + chunk, units.size());
			process.start(open, units.subList(asked, next));
			notices.asked(open, units.subList(asked, next));
			UNITS_ASKED.set(execution, (long) next);
			UNITS_PENDING.set(execution, next < units.size());
		};
	}

	@Bean
	ExecutionListener beginConsolidation(DepartmentReports reports, WorkingDays days) {
		return (execution) -> {
			reports.consolidate(PeriodicReportProcess.PERIOD_ID.in(execution));
			setDue(execution, days);
		};
	}

	private static void setDue(VariableScope scope, WorkingDays days) {
		CONSOLIDATE_DUE.set(scope, days.after(DepartmentTenants.DEPARTMENT.in(scope), OFFICE_DAYS));
	}

	@Bean
	TaskListener consolidateReport(Consolidating consolidating, UnitReports units, UnitReportProcess process,
			Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String period = PeriodicReportProcess.PERIOD_ID.in(task);
			String by = organisation.current().id();
			switch (form.require("reportAction", "Hãy chọn việc cần làm.")) {
				case "submit" ->
					consolidating.submit(period, edits(form), form.require("signer", "Hãy chọn người ký báo cáo."), by);
				case "give_back" -> {
					consolidating.save(period, edits(form), by);
					String unit = form.require("return_unit", "Hãy chọn đơn vị.");
					units.giveBack(period, unit, form.require("return_reason", "Hãy nêu lý do trả lại."));
					process.giveBack(period, unit);
				}
				default -> consolidating.save(period, edits(form), by);
			}
		};
	}

	private static Edits edits(SubmittedForm form) {
		Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
		for (ReportSection section : ReportSection.values()) {
			form.text(PeriodicReportForms.key("text", section)).ifPresent((text) -> texts.put(section, text));
		}
		Map<String, String> explanations = new HashMap<>();
		form.rows("explanations")
			.forEach((row) -> row.text("explanation")
				.ifPresent((text) -> explanations.put(row.text("words").orElse(""), text)));
		return new Edits(texts, explanations, form.text("missing_explanation"));
	}

	@Bean
	TaskListener decideReport(Consolidating consolidating, DepartmentReports reports, ReportPeriods periods,
			ReportNotices notices, Organisation organisation, WorkingDays days) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String period = PeriodicReportProcess.PERIOD_ID.in(task);
			if (form.require("reportApproval", "Hãy chọn duyệt hoặc trả lại.").equals("approve")) {
				reports.approve(period, organisation.current().id());
			}
			else {
				String reason = form.require("reason", "Hãy nêu lý do trả lại.");
				consolidating.giveBack(period, reason);
				notices.returned(periods.get(period), reason);
				setDue(task.getExecution(), days);
			}
		};
	}

	@Bean
	TaskListener issueReport(Issuing issuing, Organisation organisation) {
		return (task) -> issuing.issue(PeriodicReportProcess.PERIOD_ID.in(task), number(task),
				organisation.current().id());
	}

	private static DocumentNumber number(DelegateTask task) {
		SubmittedForm form = new SubmittedForm(task);
		return new DocumentNumber(Integer.parseInt(form.require("number", "Hãy nhập số.")),
				form.require("symbol", "Hãy nhập ký hiệu, ví dụ BC-SKHCN."),
				form.requireDate("issued_on", "Hãy chọn ngày ban hành."));
	}

	@Bean
	@Capability(name = "Phát hành báo cáo",
			description = "Khóa kỳ báo cáo, lập tệp báo cáo và báo cho đơn vị, Văn phòng, lãnh đạo; báo cáo phải có số và ngày.",
			needs = "periodId", notices = "report-issued")
	JavaDelegate publishReport(ReportPeriods periods, DepartmentReports reports, UnitReports units,
			UnitReportProcess process, ReportFiles files, ReportNotices notices) {
		return (execution) -> {
			String period = PeriodicReportProcess.PERIOD_ID.in(execution);
			DepartmentReport report = reports.get(period);
			process.close(period);
			files.make(period, Objects.requireNonNull(report.issuedBy()));
			notices.issued(periods.get(period), report, units.ofPeriod(period).stream().map(UnitReport::unit).toList());
		};
	}

	/** Goes on when the last unit has handed in. */
	@Component
	static class Collecting {

		private final PeriodicReportProcess process;

		private final ReportPeriods periods;

		private final DepartmentReports reports;

		private final ReportNotices notices;

		Collecting(PeriodicReportProcess process, ReportPeriods periods, DepartmentReports reports,
				ReportNotices notices) {
			this.process = process;
			this.periods = periods;
			this.reports = reports;
			this.notices = notices;
		}

		@EventListener
		void handedIn(UnitReportHandedIn unit) {
			Optional<DepartmentReport> report = unit.last() ? this.reports.find(unit.period()) : Optional.empty();
			report.ifPresent((known) -> {
				this.process.collected(known.period());
				this.notices.collected(this.periods.get(known.period()));
			});
		}

	}

}
