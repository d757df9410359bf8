package org.reformflow.security;

import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.reformflow.process.Refusal;

import org.springframework.beans.DirectFieldAccessor;

/**
 * Lets assignees give a task back to its candidates, which the engine would allow only to
 * people who may reassign tasks at will.
 */
record UnclaimOwnTask<T>(Command<T> command, String person) implements Command<T> {

	@Override
	public T execute(CommandContext context) {
		Object id = new DirectFieldAccessor((AssignTaskCmd) this.command).getPropertyValue("taskId");
		TaskEntity task = (id != null) ? context.getTaskManager().findTaskById(id.toString()) : null;
		if (task == null || !this.person.equals(task.getAssignee())) {
			return this.command.execute(context);
		}
		if (task.getCandidates().isEmpty()) {
			throw new Refusal(
					"Việc này được giao đích danh, không trả lại được. Hãy hoàn thành hoặc báo người giao việc.");
		}
		return context.runWithoutAuthorization(() -> this.command.execute(context));
	}

}
