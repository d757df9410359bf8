package org.reformflow.process.form;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.reformflow.process.Actor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps the answers of a task's form, with whose they are. */
@Component
class KeptAnswers {

	private final ObjectProvider<FormAnswers> answers;

	private final Clock clock;

	/** The table comes after the engine, whose forms these are. */
	KeptAnswers(ObjectProvider<FormAnswers> answers, Clock clock) {
		this.answers = answers;
		this.clock = clock;
	}

	void keep(TaskEntity task, List<FormAnswer> given) {
		if (!given.isEmpty()) {
			this.answers.getObject().keep(answered(task), given);
		}
	}

	private AnsweredTask answered(TaskEntity task) {
		ProcessDefinitionEntity process = task.getProcessDefinition();
		String step = task.getTaskDefinitionKey();
		return new AnsweredTask(task.getId(), Objects.requireNonNullElse(task.getTenantId(), ""), process.getKey(),
				task.getProcessInstanceId(), task.getProcessInstance().getBusinessKey(), step,
				Objects.requireNonNullElse(task.getName(), step), person(task), OffsetDateTime.now(this.clock));
	}

	private static String person(TaskEntity task) {
		return Actor.current().orElseGet(() -> Objects.requireNonNullElse(task.getAssignee(), ""));
	}

}
