package org.reformflow.deadline.ladder;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Actor;
import org.reformflow.process.Capability;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of process {@code deadline-escalation}. Bean names are used by the model. */
@Configuration(proxyBeanMethods = false)
class LadderSteps {

	@Bean
	@Capability(name = "Đôn đốc theo bậc thang",
			description = "Thực hiện bậc đôn đốc đến giờ của việc đang theo dõi: nhắc, đôn đốc, báo cáo cấp trên hoặc yêu cầu giải trình.",
			needs = "ladderId", sets = { "answerRequired", "askedStep" },
			notices = { "deadline-reminder", "deadline-overdue", "deadline-nudge", "deadline-slip",
					"deadline-leadership", "deadline-meeting", "deadline-decision", "deadline-dossier" })
	JavaDelegate climbLadder(Escalation escalation) {
		return (execution) -> {
			Optional<StepRow> asked = escalation.climb(EscalationProcess.LADDER_ID.in(execution));
			EscalationProcess.ANSWER_REQUIRED.set(execution, asked.isPresent());
			asked.ifPresent((step) -> EscalationProcess.ASKED_STEP.set(execution, step.id()));
		};
	}

	/** Ties the tier that has just asked to the branch that answers it. */
	@Bean
	ExecutionListener openAnswer(StepTable steps, LadderTable ladders, Owners owners, Organisation organisation,
			LadderPlanner planner) {
		return (execution) -> {
			StepRow step = steps.get(EscalationProcess.ASKED_STEP.in(execution));
			LadderRow ladder = ladders.get(step.ladderId());
			execution.setVariableLocal(EscalationProcess.ASKED_STEP.name(), step.id());
			execution.setVariableLocal("answerDue",
					Date.from(planner.calendar(ladder).endOf(Optional.ofNullable(step.answerDue()).orElseThrow())));
			owners.facts(ladder).ifPresent((facts) -> describe(execution, facts, organisation));
		};
	}

	/** What the columns of the task lists show. */
	private static void describe(DelegateExecution branch, LadderOwner.Facts facts, Organisation organisation) {
		branch.setVariableLocal("subject", facts.subject());
		branch.setVariableLocal("assignmentText", facts.title());
		branch.setVariableLocal("deadlineWords", facts.deadlineWords());
		branch.setVariableLocal("leadUnitName", (facts.unit() != null) ? organisation.unit(facts.unit()).name() : "");
	}

	@Bean
	TaskListener recordAnswer(Escalation escalation, EscalationProcess process) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			escalation
				.answer(EscalationProcess.ASKED_STEP.in(task), form.require("answer", "Hãy nhập nội dung trả lời."),
						form.date("commitment").orElse(null),
						Actor.current().orElseThrow(() -> new IllegalStateException("Nobody is signed in")))
				.ifPresent((ladder) -> nextAt(ladder).ifPresent((at) -> process.retime(ladder, at)));
		};
	}

	private static Optional<Instant> nextAt(LadderRow ladder) {
		return Optional.ofNullable(ladder.nextAt()).map(OffsetDateTime::toInstant);
	}

}
