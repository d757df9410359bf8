package org.reformflow.initiative.council;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.council.Conclusions.Conclusion;
import org.reformflow.initiative.council.Conclusions.Consent;
import org.reformflow.process.Capability;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of process {@code initiative-session} from the conclusions on. Bean names are
 * used by the model.
 */
@Configuration(proxyBeanMethods = false)
class ConclusionSteps {

	@Bean
	TaskListener recordConclusions(Conclusions conclusions) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String id = CouncilVariables.SESSION_ID.in(task);
			List<SessionItem> items = conclusions.items(id);
			List<SubmittedForm.Row> rows = form.rows("conclusions");
			if (items.size() != rows.size()) {
				throw new Refusal("Danh sách hồ sơ đã thay đổi: hãy mở lại việc này rồi kết luận.");
			}
			List<Conclusion> concluded = new ArrayList<>();
			for (int i = 0; i < rows.size(); i++) {
				SubmittedForm.Row row = rows.get(i);
				concluded.add(new Conclusion(items.get(i).applicationId(),
						Outcome.valueOf(
								row.text("outcome").orElseThrow(() -> new Refusal("Hãy chọn kết luận từng hồ sơ."))),
						row.text("reason").orElse(null), row.text("note").orElse(null)));
			}
			conclusions.conclude(id, concluded, form.text("session_note").orElse(null));
		};
	}

	@Bean
	@Capability(name = "Lập biên bản họp Hội đồng",
			description = "Lập tệp biên bản từ thành phần dự họp, điểm và kết quả biểu quyết của phiên.",
			needs = "sessionId")
	JavaDelegate makeMinutes(SessionMinutes minutes) {
		return (execution) -> minutes.make(CouncilVariables.SESSION_ID.in(execution));
	}

	@Bean
	TaskListener recordMinutes(Conclusions conclusions) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String id = CouncilVariables.SESSION_ID.in(task);
			if (form.require("minutesOutcome", "Hãy chọn ký hoặc trả lại.").equals("sign")) {
				conclusions.sign(id, SessionSteps.actor());
			}
			else {
				conclusions.giveBack(id, form.require("reason", "Hãy nêu điều cần sửa."));
			}
		};
	}

	@Bean
	TaskListener recordConsent(Conclusions conclusions) {
		return (task) -> {
			String id = CouncilVariables.SESSION_ID.in(task);
			List<SessionItem> items = conclusions.awaitingConsent(id);
			List<SubmittedForm.Row> rows = new SubmittedForm(task).rows("consents");
			if (items.size() != rows.size()) {
				throw new Refusal("Danh sách hồ sơ đã thay đổi: hãy mở lại việc này.");
			}
			List<Consent> consents = new ArrayList<>();
			for (int i = 0; i < rows.size(); i++) {
				SubmittedForm.Row row = rows.get(i);
				consents.add(new Consent(items.get(i).applicationId(),
						row.text("consent")
							.orElseThrow(() -> new Refusal("Hãy chọn cấp trên chấp thuận hay không."))
							.equals("given"),
						row.text("number").orElseThrow(() -> new Refusal("Hãy nhập số văn bản của cấp trên.")),
						row.date("on").orElseThrow(() -> new Refusal("Hãy chọn ngày văn bản của cấp trên.")),
						row.text("reason").orElse(null)));
			}
			conclusions.answer(id, consents);
		};
	}

	@Bean
	TaskListener recordDecision(CouncilDecisions decisions, Conclusions conclusions) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String id = CouncilVariables.SESSION_ID.in(task);
			if (form.require("decisionOutcome", "Hãy chọn ký hoặc trả lại.").equals("sign")) {
				decisions.sign(id, form.text("number").orElse(null),
						form.requireDate("decided_on", "Hãy chọn ngày quyết định."), SessionSteps.actor());
			}
			else {
				conclusions.giveBack(id, form.require("reason", "Hãy nêu điều cần xem lại."));
			}
		};
	}

	@Bean
	@Capability(name = "Lập quyết định công nhận",
			description = "Lập tệp quyết định công nhận sáng kiến theo kết luận của phiên họp Hội đồng.",
			needs = "sessionId")
	JavaDelegate makeDecision(SessionDecision decision) {
		return (execution) -> decision.make(CouncilVariables.SESSION_ID.in(execution));
	}

	@Bean
	@Capability(name = "Chuyển kết luận về hồ sơ",
			description = "Ghi kết luận của Hội đồng vào từng hồ sơ và cho hồ sơ đi tiếp; quyết định phải đã ký.",
			needs = "sessionId", sets = "sessionHeld")
	JavaDelegate applyConclusions(CouncilDecisions decisions) {
		return (execution) -> {
			decisions.apply(CouncilVariables.SESSION_ID.in(execution));
			CouncilVariables.SESSION_HELD.set(execution, true);
		};
	}

}
