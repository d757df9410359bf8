package org.reformflow.demo.history;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.reformflow.process.AsSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** What waits in the engine while its clock is stopped: tasks for people, and jobs. */
@Component
class OpenWorkProcess {

	private static final Logger LOG = LoggerFactory.getLogger(OpenWorkProcess.class);

	private static final int ROUNDS = 50;

	private final ProcessEngine engine;

	private final AsSystem asSystem;

	private final Clock clock;

	OpenWorkProcess(ProcessEngine engine, AsSystem asSystem, Clock clock) {
		this.engine = engine;
		this.asSystem = asSystem;
		this.clock = clock;
	}

	/**
	 * The open tasks of a department that are not among those known, the oldest first.
	 */
	List<OpenWork> unknown(String department, Set<String> known) {
		return this.asSystem.call(() -> this.engine.getTaskService()
			.createTaskQuery()
			.tenantIdIn(department)
			.active()
			.orderByTaskCreateTime()
			.asc()
			.list()
			.stream()
			.filter((task) -> !known.contains(task.getId()))
			.map(this::work)
			.toList());
	}

	private OpenWork work(Task task) {
		TaskService tasks = this.engine.getTaskService();
		Set<String> candidates = new HashSet<>();
		for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
			candidates.add((link.getGroupId() != null) ? link.getGroupId() : String.valueOf(link.getUserId()));
		}
		return new OpenWork(task.getId(), task.getTaskDefinitionKey(), task.getProcessInstanceId(),
				Optional.ofNullable(task.getDueDate())
					.map((due) -> due.toInstant().atZone(this.clock.getZone()).toLocalDate())
					.orElse(null),
				task.getAssignee(), candidates);
	}

	/** Whether a task still waits; others may have ended it. */
	boolean isOpen(String task) {
		return this.asSystem
			.call(() -> this.engine.getTaskService().createTaskQuery().taskId(task).active().count()) > 0;
	}

	/** Does the jobs that are due at the stopped time, and those that they bring. */
	void runDueJobs() {
		ManagementService management = this.engine.getManagementService();
		for (int i = 0; i < ROUNDS; i++) {
			List<Job> due = this.asSystem
				.call(() -> management.createJobQuery().executable().orderByJobDuedate().asc().list());
			if (due.isEmpty()) {
				return;
			}
			due.forEach((job) -> run(management, job));
		}
	}

	private void run(ManagementService management, Job job) {
		try {
			this.asSystem.run(() -> management.executeJob(job.getId()));
		}
		catch (RuntimeException ex) {
			LOG.debug("Job {} did not run", job.getId(), ex);
		}
	}

	/** Keeps the engine from doing jobs by itself during some work. */
	void withoutJobExecutor(Runnable work) {
		JobExecutor executor = ((SpringProcessEngineConfiguration) this.engine.getProcessEngineConfiguration())
			.getJobExecutor();
		boolean active = executor.isActive();
		if (active) {
			executor.shutdown();
		}
		try {
			work.run();
		}
		finally {
			if (active) {
				executor.start();
			}
		}
	}

}
