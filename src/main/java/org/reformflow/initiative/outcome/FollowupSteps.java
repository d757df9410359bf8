package org.reformflow.initiative.outcome;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Capability;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of process {@code initiative-followup}. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class FollowupSteps {

	@Bean
	TaskListener recordReplication(Replications replications, Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			boolean wanted = form.require("replication", "Hãy chọn có nhân rộng hay không.").equals("yes");
			List<String> units = wanted ? form.list("units") : List.of();
			if (wanted && units.isEmpty()) {
				throw new Refusal("Đơn vị áp dụng thêm: hãy chọn ít nhất một đơn vị.");
			}
			replications.decide(new Replication(ReviewProcess.APPLICATION_ID.in(task), wanted, units,
					wanted ? form.require("task_words", "Hãy nhập nội dung giao việc.")
							: form.text("words").orElse(null),
					wanted ? form.require("deadline_words", "Hãy nhập thời hạn.") : null, organisation.current().id(),
					null));
		};
	}

	@Bean
	@Capability(name = "Lập dự thảo kế hoạch nhân rộng",
			description = "Lập dự thảo văn bản triển khai để nhân rộng sáng kiến đã công nhận.",
			needs = "applicationId")
	JavaDelegate draftReplicationDirective(Replications replications) {
		return (execution) -> replications.draftDirective(ReviewProcess.APPLICATION_ID.in(execution));
	}

	@Bean
	TaskListener recordEffectCheck(EffectChecks checks, EvidenceFiles evidence, Organisation organisation,
			Clock clock) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			checks.record(new EffectCheck(ReviewProcess.APPLICATION_ID.in(task),
					FollowupForms.months(task.getTaskDefinitionKey()),
					EffectResult.valueOf(form.require("result", "Hãy chọn kết luận.")),
					form.require("source", "Hãy ghi nguồn số liệu, minh chứng."), form.text("words").orElse(null),
					figures(form), organisation.current().id(), OffsetDateTime.now(clock)),
					evidence.countOfTask(task.getId()));
		};
	}

	private static List<EffectCheck.Figure> figures(SubmittedForm form) {
		return form.rows("figures")
			.stream()
			.map((row) -> new EffectCheck.Figure(row.text("indicator").orElse(""), row.text("before").orElse(null),
					row.text("after").orElse(null), row.text("measured").orElse(null)))
			.toList();
	}

}
