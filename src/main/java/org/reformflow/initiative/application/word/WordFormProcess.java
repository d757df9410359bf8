package org.reformflow.initiative.application.word;

import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.process.Actor;
import org.reformflow.process.AsSystem;

import org.springframework.stereotype.Component;

/** The tasks whose form is the official one. */
@Component
class WordFormProcess {

	private static final Set<String> STEPS = Set.of("Task_Draft", "Task_Complete");

	private final TaskService tasks;

	private final AsSystem asSystem;

	WordFormProcess(TaskService tasks, AsSystem asSystem) {
		this.tasks = tasks;
		this.asSystem = asSystem;
	}

	/** The task, if the signed-in person is working on it. */
	Optional<FormTask> mine(String taskId) {
		return Actor.current()
			.flatMap((person) -> this.asSystem.call(() -> Optional
				.ofNullable(this.tasks.createTaskQuery().taskId(taskId).taskAssignee(person).active().singleResult())
				.filter((task) -> STEPS.contains(task.getTaskDefinitionKey()))
				.flatMap(this::describe)));
	}

	private Optional<FormTask> describe(Task task) {
		return Optional.ofNullable(this.tasks.getVariable(task.getId(), ReviewProcess.APPLICATION_ID.name()))
			.map((application) -> new FormTask(task.getId(), application.toString()));
	}

}
