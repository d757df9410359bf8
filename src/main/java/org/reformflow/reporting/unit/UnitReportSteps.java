package org.reformflow.reporting.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of process {@code unit-report}. Bean names are used by the model. */
@Configuration(proxyBeanMethods = false)
class UnitReportSteps {

	/** Where a gateway goes after figures were entered. */
	private static final String NEXT = "figuresNext";

	@Bean
	TaskListener recordUnitFigures(UnitSubmissions submissions, Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String outcome = form.require("figures_outcome", "Hãy chọn lưu nháp hoặc nộp.");
			List<TypedLine> lines = form.rows("figures").stream().map(UnitReportSteps::line).toList();
			String seen = form.text("revision").orElse("");
			String by = organisation.current().id();
			if (outcome.equals("save")) {
				submissions.save(period(task), unit(task), lines, seen, by);
				task.getExecution().setVariable(NEXT, "save");
			}
			else {
				boolean explaining = submissions.submit(period(task), unit(task), lines, seen, by);
				task.getExecution().setVariable(NEXT, explaining ? "explain" : "confirm");
			}
		};
	}

	private static TypedLine line(SubmittedForm.Row row) {
		return new TypedLine(row.text("code").orElse(""), row.text("value").orElse(""), row.text("evidence").orElse(""),
				row.text("note").orElse(""));
	}

	@Bean
	TaskListener recordUnitExplanations(UnitSubmissions submissions, Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			if (form.require("explainOutcome", "Hãy chọn giải trình hoặc sửa số liệu.").equals("correct")) {
				submissions.correct(period(task), unit(task));
				return;
			}
			Map<String, String> texts = new HashMap<>();
			form.rows("contradictions")
				.forEach((row) -> texts.put(row.text("words").orElse(""), row.text("explanation").orElse("")));
			submissions.explain(period(task), unit(task), texts, organisation.current().id());
		};
	}

	@Bean
	TaskListener recordUnitConfirmation(UnitSubmissions submissions, Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			if (form.require("confirmOutcome", "Hãy chọn xác nhận hoặc trả lại.").equals("confirm")) {
				submissions.confirm(period(task), unit(task), organisation.current().id());
			}
			else {
				submissions.giveBack(period(task), unit(task),
						form.require("reason", "Hãy nêu lý do trả lại để chuyên viên sửa."));
			}
		};
	}

	private static String period(DelegateTask task) {
		return UnitReportProcess.PERIOD_ID.in(task);
	}

	private static String unit(DelegateTask task) {
		return UnitReportProcess.UNIT.in(task);
	}

}
