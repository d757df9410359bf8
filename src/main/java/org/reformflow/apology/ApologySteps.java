package org.reformflow.apology;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.document.TemplateFields;
import org.reformflow.process.Actor;
import org.reformflow.process.Capability;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of process {@code apology-letter}. Bean names are used by the model. */
@Configuration(proxyBeanMethods = false)
class ApologySteps {

	@Bean
	TemplateFields apologyLetterFields() {
		return ApologyLetters.FIELDS;
	}

	@Bean
	TaskListener recordApologyDraft(Apologies apologies) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String id = ApologyProcess.APOLOGY_ID.in(task);
			switch (form.require("apologyOutcome", "Hãy chọn hồ sơ có phải xin lỗi không.")) {
				case "onTime" -> apologies.closeOnTime(id, form.text("note").orElse(null), actor());
				case "waive" ->
					apologies.waive(id, Waiver.valueOf(form.require("waiver", "Hãy chọn lý do không phải xin lỗi.")),
							form.require("waiver_reason", "Hãy nêu rõ vì sao không phải xin lỗi."), actor());
				default -> apologies.draft(id, draft(form), actor());
			}
		};
	}

	private static Draft draft(SubmittedForm form) {
		return new Draft(form.require("procedure_name", "Hãy nhập tên thủ tục hành chính."),
				form.require("dossier_code", "Hãy nhập mã hồ sơ (số biên nhận)."),
				form.require("applicant", "Hãy nhập người nộp hồ sơ."),
				form.require("progress", "Hãy cho biết hồ sơ đang giải quyết đến đâu."),
				form.require("reason", "Hãy nêu lý do chậm."),
				form.requireDate("new_due", "Hãy chọn ngày hẹn trả kết quả mới."));
	}

	@Bean
	@Capability(name = "Lập thư xin lỗi",
			description = "Lập tệp thư xin lỗi tổ chức, cá nhân từ dự thảo của hồ sơ trễ hạn.", needs = "apologyId")
	JavaDelegate makeApologyLetter(Apologies apologies) {
		return (execution) -> apologies.makeLetter(ApologyProcess.APOLOGY_ID.in(execution));
	}

	@Bean
	TaskListener recordApologySending(Apologies apologies) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String id = ApologyProcess.APOLOGY_ID.in(task);
			if (form.require("sendingOutcome", "Hãy chọn đã gửi hoặc trả lại.").equals("sent")) {
				apologies.send(id, form.requireDate("sent_on", "Hãy chọn ngày gửi."),
						SendingWay.valueOf(form.require("way", "Hãy chọn cách gửi.")), actor());
			}
			else {
				apologies.giveBack(id, form.require("return_reason", "Hãy nêu điều cần sửa trong thư."));
			}
		};
	}

	private static String actor() {
		return Actor.current().orElseThrow(() -> new Refusal("Bạn chưa đăng nhập. Hãy đăng nhập rồi thử lại."));
	}

}
