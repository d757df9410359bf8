package org.reformflow.modelling.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.TaskMigration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets open tasks follow the model that their case goes to: what the new version says
 * otherwise about name, description and candidates holds for them, and their step's
 * reminders begin or end. Assignee, due date and running reminders stay.
 */
@Component
class OpenTasks {

	private final ObjectProvider<TaskMigration> others;

	OpenTasks(ObjectProvider<TaskMigration> others) {
		this.others = others;
	}

	/** A task before its case was migrated. */
	private record Before(TaskEntity task, String definition, String step) {

	}

	/** Migrates cases, and has their tasks follow, all in one command of the engine. */
	void follow(CommandContext context, Collection<String> instances, Runnable migration) {
		List<Before> before = new ArrayList<>();
		for (String instance : instances) {
			for (TaskEntity task : context.getTaskManager().findTasksByProcessInstanceId(instance)) {
				before.add(new Before(task, task.getProcessDefinitionId(), task.getTaskDefinitionKey()));
			}
		}
		migration.run();
		before.stream()
			.filter((each) -> !each.definition.equals(each.task.getProcessDefinitionId()))
			.forEach((each) -> follow(context, each));
	}

	private void follow(CommandContext context, Before before) {
		TaskEntity task = before.task;
		TaskDefinition old = definition(context, before.definition, before.step);
		TaskDefinition fresh = definition(context, task.getProcessDefinitionId(), task.getTaskDefinitionKey());
		if (!Objects.equals(text(old.getNameExpression()), text(fresh.getNameExpression()))) {
			task.setName(value(fresh.getNameExpression(), task));
		}
		if (!Objects.equals(text(old.getDescriptionExpression()), text(fresh.getDescriptionExpression()))) {
			task.setDescription(value(fresh.getDescriptionExpression(), task));
		}
		if (!texts(old.getCandidateGroupIdExpressions()).equals(texts(fresh.getCandidateGroupIdExpressions()))
				|| !texts(old.getCandidateUserIdExpressions()).equals(texts(fresh.getCandidateUserIdExpressions()))) {
			new Candidates(context, task).become(fresh);
		}
		UserTask step = context.getProcessEngineConfiguration()
			.getDeploymentCache()
			.findBpmnModelInstanceForProcessDefinition(before.definition)
			.getModelElementById(before.step);
		this.others.forEach((other) -> other.migrated(task, step));
	}

	private static TaskDefinition definition(CommandContext context, String definition, String step) {
		Map<String, TaskDefinition> steps = context.getProcessEngineConfiguration()
			.getDeploymentCache()
			.findDeployedProcessDefinitionById(definition)
			.getTaskDefinitions();
		return Objects.requireNonNull(steps.get(step));
	}

	private static Set<@Nullable String> texts(Set<Expression> expressions) {
		return expressions.stream().map(OpenTasks::text).collect(Collectors.toSet());
	}

	private static @Nullable String text(@Nullable Expression expression) {
		return (expression != null) ? expression.getExpressionText() : null;
	}

	private static @Nullable String value(@Nullable Expression expression, TaskEntity task) {
		return (expression != null) ? (String) expression.getValue(task.getExecution()) : null;
	}

}
