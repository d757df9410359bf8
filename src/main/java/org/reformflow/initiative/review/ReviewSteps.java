package org.reformflow.initiative.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.process.Actor;
import org.reformflow.process.Capability;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of process {@code initiative-review} from the receipt to the acceptance, and
 * its waiting for the council. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class ReviewSteps {

	@Bean
	@Capability(name = "Cấp biên nhận hồ sơ sáng kiến",
			description = "Vào sổ, cấp biên nhận và tính hạn xét hình thức; hồ sơ đến muộn cũng được nhận.",
			needs = "applicationId", notices = "review-receipt")
	JavaDelegate giveInitiativeReceipt(Receptions receptions) {
		return (execution) -> receptions.receive(id(execution));
	}

	@Bean
	TaskListener recordLateDecision(Receptions receptions, Reviews reviews) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			switch (form.require("lateDecision", "Hãy chọn cách xử lý hồ sơ nộp muộn.")) {
				case "receive" -> receptions.takeLate(id(task), form.text("note").orElse(null));
				case "carry" -> receptions.carryOver(id(task),
						form.require("campaign", "Hãy chọn đợt sẽ xét hồ sơ này."), reason(form));
				default -> refuse(task, reviews, reason(form));
			}
		};
	}

	@Bean
	TaskListener recordFormalCheck(Reviews reviews, FormalChecks checks) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			switch (form.require("formalDecision", "Hãy chọn kết quả kiểm tra hình thức.")) {
				case "accept" -> checks.accept(id(task), form.text("note").orElse(null));
				case "return" -> reviews.returnForCompletion(id(task),
						form.require("missing", "Hãy liệt kê những điều phải bổ sung."));
				default -> refuse(task, reviews, reason(form));
			}
		};
	}

	/** After the texts were saved: what is handed in again goes to the desk. */
	@Bean
	TaskListener recordCompletion(Reviews reviews) {
		return (task) -> {
			if (new SubmittedForm(task).require("draftOutcome", "Hãy chọn lưu hoặc nộp lại.").equals("submit")) {
				reviews.completed(id(task), Actor.current()
					.orElseThrow(() -> new Refusal("Bạn chưa đăng nhập. Hãy đăng nhập rồi thử lại.")));
			}
		};
	}

	@Bean
	ExecutionListener noteCompletionMissed(Reviews reviews) {
		return (execution) -> reviews.completionMissed(id(execution));
	}

	@Bean
	@Capability(name = "Chấp nhận hồ sơ sáng kiến",
			description = "Chấp nhận hồ sơ hợp lệ, tính hạn trả lời và báo cho tác giả.", needs = "applicationId",
			notices = "review-accepted")
	JavaDelegate acceptApplication(Reviews reviews) {
		return (execution) -> reviews.accept(id(execution));
	}

	/** Waits for a session, also for another one. */
	@Bean
	ExecutionListener enterReady(Applications applications) {
		return (execution) -> {
			if (applications.get(id(execution)).state() != ApplicationState.READY) {
				boolean deferred = ReviewProcess.OUTCOME.find(execution)
					.filter(Outcome.DEFERRED.name()::equals)
					.isPresent();
				applications.enter(id(execution), ApplicationState.READY,
						deferred ? "Hội đồng để lại xét đợt sau." : null);
			}
		};
	}

	@Bean
	ExecutionListener endReview(Reviews reviews) {
		return (execution) -> reviews.end(id(execution));
	}

	/** Refuses before the council; the answer's letter reads the outcome. */
	static void refuse(DelegateTask task, Reviews reviews, String reason) {
		reviews.refuse(id(task), reason);
		ReviewProcess.OUTCOME.set(task.getExecution(), Outcome.REFUSED.name());
	}

	static String reason(SubmittedForm form) {
		return form.require("reason", "Hãy nêu lý do.");
	}

	static String id(DelegateTask task) {
		return ReviewProcess.APPLICATION_ID.in(task);
	}

	static String id(DelegateExecution execution) {
		return ReviewProcess.APPLICATION_ID.in(execution);
	}

}
