package org.reformflow.initiative.outcome;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Capability;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of process {@code initiative-request}. Bean names are used by the model. */
@Configuration(proxyBeanMethods = false)
class RequestSteps {

	@Bean
	ExecutionListener recordInitiativeRequest(RequestProcess process, OwnApplications own, Applications applications,
			Withdrawals withdrawals, Appeals appeals, OutcomeNotices notices, Organisation organisation) {
		return (execution) -> {
			SubmittedForm form = new SubmittedForm(execution);
			String person = organisation.current().id();
			boolean appealing = form.require("requestKind", "Hãy chọn rút hồ sơ hoặc kiến nghị.").equals("appeal");
			Application application = applications
				.lock(form.require(appealing ? "appealed_application" : "withdrawn_application", "Hãy chọn hồ sơ."));
			if (!own.isOwn(application, person)) {
				throw new Refusal("Bạn không phải người nộp hay tác giả của hồ sơ này. Hãy chọn hồ sơ của mình.");
			}
			String statement = form.require("statement", "Hãy nêu lý do.");
			if (appealing) {
				RequestProcess.APPEAL_ID.set(execution, appeals.lodge(application, statement, person));
			}
			else {
				withdrawals.withdraw(application, statement, person);
				notices.send(application, "outcome-withdrawn", "outcome-withdrawn:" + application.id(),
						Map.of("by", organisation.nameOf(person), "reason", statement));
			}
			process.begin(execution, application);
		};
	}

	@Bean
	TaskListener recordAppealOpinion(Appeals appeals, Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			appeals.giveOpinion(RequestProcess.APPEAL_ID.in(task),
					form.require("proposal", "Hãy chọn đề xuất.").equals("uphold"),
					form.require("opinion", "Hãy ghi ý kiến."), organisation.current().id());
		};
	}

	@Bean
	TaskListener recordAppealDecision(Appeals appeals, Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			appeals.decide(RequestProcess.APPEAL_ID.in(task),
					form.require("appealDecision", "Hãy chọn chấp nhận hay không.").equals("uphold"),
					form.require("reason", "Hãy nêu lý do."), organisation.current().id());
		};
	}

	@Bean
	@Capability(name = "Trả lời kiến nghị",
			description = "Lập văn bản trả lời kiến nghị về kết quả xét và báo cho tác giả; kiến nghị phải có kết luận.",
			needs = "appealId", notices = "outcome-appeal")
	JavaDelegate answerAppeal(Appeals appeals, Applications applications, OutcomeNotices notices) {
		return (execution) -> {
			Appeal appeal = appeals.answer(RequestProcess.APPEAL_ID.in(execution));
			Map<String, Object> values = new HashMap<>();
			values.put("result", Appeals.result(Boolean.TRUE.equals(appeal.upheld())));
			values.put("reason", String.valueOf(appeal.reason()));
			values.put("files", notices.address(String.valueOf(appeal.fileId())));
			notices.send(applications.get(appeal.applicationId()), "outcome-appeal", "outcome-appeal:" + appeal.id(),
					values);
		};
	}

	@Bean
	TaskListener reopenApplication(Appeals appeals, ReviewProcess review) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			appeals.reopen(RequestProcess.APPEAL_ID.in(task), form.require("campaign_id", "Hãy chọn đợt xét lại."));
			review.resume(ReviewProcess.APPLICATION_ID.in(task));
		};
	}

}
