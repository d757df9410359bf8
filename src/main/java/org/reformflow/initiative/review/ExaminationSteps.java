package org.reformflow.initiative.review;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.process.Capability;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of process {@code initiative-review} in which an accepted application is
 * examined. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class ExaminationSteps {

	private static final String YES = "yes";

	@Bean
	@Capability(name = "Tìm hồ sơ trùng lặp",
			description = "So nội dung sáng kiến với các sáng kiến đã có và ghi lại những đoạn giống nhau.",
			needs = "applicationId", sets = "resembles")
	JavaDelegate findDuplicates(Examinations examinations) {
		return (execution) -> execution.setVariable("resembles",
				examinations.findDuplicates(ReviewSteps.id(execution)));
	}

	@Bean
	TaskListener recordDuplicateDecision(Examinations examinations, Reviews reviews) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			switch (form.require("duplicateDecision", "Hãy chọn kết luận về trùng lặp.")) {
				case "none" -> examinations.noDuplicate(ReviewSteps.id(task), form.text("note").orElse(null));
				case "explain" -> examinations.askForExplanation(ReviewSteps.id(task),
						form.require("question", "Hãy ghi điều cần giải trình."));
				default -> ReviewSteps.refuse(task, reviews, ReviewSteps.reason(form));
			}
		};
	}

	@Bean
	TaskListener recordExplanation(Examinations examinations) {
		return (task) -> examinations.explain(ReviewSteps.id(task),
				new SubmittedForm(task).require("explanation", "Hãy nhập nội dung giải trình."));
	}

	@Bean
	ExecutionListener noteExplanationMissed(Examinations examinations) {
		return (execution) -> examinations.explanationMissed(ReviewSteps.id(execution));
	}

	@Bean
	TaskListener recordConditions(Examinations examinations) {
		return (task) -> examinations.recordConditions(ReviewSteps.id(task),
				conditions(new SubmittedForm(task), examinations.limitation(ReviewSteps.id(task))));
	}

	private static Conditions conditions(SubmittedForm form, Limitation limitation) {
		String approval = form.require("approval", "Hãy chọn sáng kiến đã được phê duyệt hay chưa.");
		boolean exception = approval.equals("none");
		return new Conditions(approval, exception && isYes(form, "lawful", "Hãy chọn có trái pháp luật không."),
				exception && isYes(form, "clear_effect", "Hãy chọn hiệu quả có rõ rệt không."),
				isYes(form, "first_here", "Hãy chọn có phải lần đầu áp dụng trong tỉnh không."),
				isYes(form, "benefit", "Hãy chọn có lợi ích thiết thực không."),
				form.require("exclusion", "Hãy chọn có thuộc trường hợp bị loại trừ không."), limitation.isKept(),
				limitation.isKept() ? null : form.text("late_reason").orElse(null), form.text("note").orElse(null));
	}

	private static boolean isYes(SubmittedForm form, String key, String message) {
		return form.require(key, message).equals(YES);
	}

	@Bean
	TaskListener recordConditionsDecision(Examinations examinations, Reviews reviews) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			switch (form.require("conditionsDecision", "Hãy chọn kết quả thẩm định.")) {
				case "council" -> examinations.toCouncil(ReviewSteps.id(task), form.text("council_note").orElse(null));
				case "refuse" -> ReviewSteps.refuse(task, reviews, ReviewSteps.reason(form));
				case "again" -> {
				}
				default -> throw new Refusal("Hãy chọn kết quả thẩm định.");
			}
		};
	}

	@Bean
	TaskListener recordExpertOpinion(Examinations examinations) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			examinations.recordExpertOpinion(ReviewSteps.id(task),
					form.require("expert", "Hãy ghi họ tên, đơn vị của chuyên gia."),
					form.require("opinion", "Hãy nhập ý kiến của chuyên gia."));
		};
	}

	@Bean
	ExecutionListener withdrawApplication(Examinations examinations) {
		return (execution) -> examinations.withdraw(ReviewSteps.id(execution));
	}

}
