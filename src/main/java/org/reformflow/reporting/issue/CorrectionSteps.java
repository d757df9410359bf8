package org.reformflow.reporting.issue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of process {@code figure-correction}. Bean names are used by the model. */
@Configuration(proxyBeanMethods = false)
class CorrectionSteps {

	static final ProcessVariable<String> UNIT = ProcessVariable.string("unit");

	private static final ProcessVariable<String> ASKER = ProcessVariable.string("asker");

	/** Keeps the evidence of one request apart from that of others of the period. */
	private static final ProcessVariable<String> FILES = ProcessVariable.string("assignmentId");

	private static final ProcessVariable<String> CORRECTIONS = ProcessVariable.string("correctionIds");

	@Bean
	ExecutionListener beginCorrection(CorrectionRequests requests, ReportTitles titles, Organisation organisation) {
		return (execution) -> {
			Person person = organisation.current();
			OpenPeriod open = requests.require(person,
					new SubmittedForm(execution).require("period", "Hãy chọn báo cáo."));
			execution.setProcessBusinessKey(open.id());
			DepartmentTenants.DEPARTMENT.set(execution, open.department());
			PeriodicReportProcess.PERIOD_ID.set(execution, open.id());
			UNIT.set(execution, Objects.requireNonNull(person.unit()));
			ASKER.set(execution, person.id());
			FILES.set(execution, execution.getProcessInstanceId());
			execution.setVariable("subject", titles.of(open));
		};
	}

	@Bean
	TaskListener askCorrection(CorrectionRequests requests, EvidenceFiles evidence, Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			if (!form.require("correctionAction", "Hãy chọn việc cần làm.").equals("ask")) {
				return;
			}
			List<Map.Entry<String, String>> values = form.rows("changes")
				.stream()
				.map((row) -> Map.entry(row.text("indicator").orElseThrow(() -> new Refusal("Hãy chọn chỉ tiêu.")),
						row.text("value").orElseThrow(() -> new Refusal("Hãy nhập số đúng."))))
				.toList();
			if (values.isEmpty()) {
				throw new Refusal("Hãy thêm ít nhất một dòng số liệu cần sửa.");
			}
			List<String> ids = requests.ask(PeriodicReportProcess.PERIOD_ID.in(task), UNIT.in(task), values,
					newest(evidence, task).sha256(), form.require("reason", "Hãy nêu lý do đính chính."),
					organisation.current().id());
			CORRECTIONS.set(task.getExecution(), String.join(" ", ids));
		};
	}

	private static EvidenceFile newest(EvidenceFiles evidence, DelegateTask task) {
		return evidence.ofTask(task.getId())
			.stream()
			.reduce((one, later) -> later)
			.orElseThrow(() -> new Refusal("Chưa có minh chứng. Hãy đính kèm tệp bằng nút “Minh chứng” rồi gửi lại."));
	}

	@Bean
	TaskListener decideCorrection(CorrectionRequests requests, ReportPeriods periods, ReportNotices notices,
			Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String period = PeriodicReportProcess.PERIOD_ID.in(task);
			List<String> ids = ids(task);
			CorrectionRequest request = requests.request(period, UNIT.in(task), ids);
			boolean accepted = form.require("correctionDecision", "Hãy chọn chấp nhận hay không.").equals("accept");
			String note = form.text("note").orElse("");
			String by = organisation.current().id();
			if (accepted) {
				requests.accept(period, UNIT.in(task), ids, note.isEmpty() ? null : note, by);
			}
			else {
				requests.refuse(ids, form.require("note", "Hãy nêu lý do không chấp nhận."), by);
			}
			notices.decided(periods.get(period), request, accepted, note, task.getProcessInstanceId());
		};
	}

	static List<String> ids(DelegateTask task) {
		return Arrays.asList(CORRECTIONS.in(task).split(" ", -1));
	}

}
