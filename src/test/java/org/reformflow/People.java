package org.reformflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

import org.springframework.boot.test.context.TestComponent;

/**
 * Works in the engine as a signed-in person does: with that person's rights, through
 * forms.
 */
@TestComponent
public class People {

	private final IdentityService identity;

	private final TaskService tasks;

	private final FormService forms;

	private final RuntimeService runtime;

	private final ManagementService management;

	private final RepositoryService repository;

	private final ObjectMapper mapper = new ObjectMapper();

	People(IdentityService identity, TaskService tasks, FormService forms, RuntimeService runtime,
			ManagementService management, RepositoryService repository) {
		this.identity = identity;
		this.tasks = tasks;
		this.forms = forms;
		this.runtime = runtime;
		this.management = management;
		this.repository = repository;
	}

	/** Does something as a person, with that person's groups and department. */
	public <T> T as(String person, Supplier<T> work) {
		List<String> groups = this.identity.createGroupQuery()
			.groupMember(person)
			.list()
			.stream()
			.map(Group::getId)
			.toList();
		List<String> tenants = this.identity.createTenantQuery()
			.userMember(person)
			.list()
			.stream()
			.map(Tenant::getId)
			.toList();
		this.identity.setAuthentication(person, groups, tenants);
		try {
			return work.get();
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	/**
	 * The open task of a step in the family of a business key that the person sees; fails
	 * if there is not exactly one.
	 */
	public Task task(String person, String businessKey, String step) {
		return as(person,
				() -> this.tasks.createTaskQuery()
					.processInstanceBusinessKey(businessKey)
					.taskDefinitionKey(step)
					.active()
					.singleResult());
	}

	/** The open tasks of a step in the family of a business key that the person sees. */
	public List<Task> tasks(String person, String businessKey, String step) {
		return as(person,
				() -> this.tasks.createTaskQuery()
					.processInstanceBusinessKey(businessKey)
					.taskDefinitionKey(step)
					.active()
					.listPage(0, 1000));
	}

	/**
	 * The open tasks of a step of one process instance that the person sees.
	 */
	public List<Task> tasksOf(String person, String processInstanceId, String step) {
		return as(person,
				() -> this.tasks.createTaskQuery()
					.processInstanceId(processInstanceId)
					.taskDefinitionKey(step)
					.active()
					.listPage(0, 1000));
	}

	/** Submits the form of the one open task of a step. */
	public void submit(String person, String businessKey, String step, Map<String, Object> values) {
		submit(person, task(person, businessKey, step), values);
	}

	public void submit(String person, Task task, Map<String, Object> values) {
		if (task == null) {
			throw new AssertionError(person + " sees no such task");
		}
		as(person, () -> {
			this.forms.submitTaskForm(task.getId(), variables(values));
			return null;
		});
	}

	/** The start form of a process, as a person gets it. */
	public String startForm(String person, String processKey) {
		return as(person, () -> {
			String definition = this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(processKey)
				.latestVersion()
				.singleResult()
				.getId();
			try (InputStream form = this.forms.getDeployedStartForm(definition)) {
				return new String(form.readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** Starts a process by its form and returns the process instance. */
	public ProcessInstance start(String person, String processKey, Map<String, Object> values) {
		return as(person, () -> {
			String definition = this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(processKey)
				.latestVersion()
				.singleResult()
				.getId();
			return this.forms.submitStartForm(definition, variables(values));
		});
	}

	/** What the form of a task shows to a person. */
	public VariableMap form(String person, Task task) {
		return as(person, () -> this.forms.getTaskFormVariables(task.getId()));
	}

	/** Fires the timer of a step of one process instance. */
	public void fireTimer(String processInstanceId, String step) {
		this.management.executeJob(this.management.createJobQuery()
			.processInstanceId(processInstanceId)
			.activityId(step)
			.timers()
			.singleResult()
			.getId());
	}

	/** Runs each job that is now due for a business key's family once. */
	public void runJobsOnce(String businessKey) {
		jobs(businessKey).forEach((job) -> this.management.executeJob(job.getId()));
	}

	/** How many instances of a process a business key has. */
	public long instances(String processKey, String businessKey) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(processKey)
			.processInstanceBusinessKey(businessKey)
			.count();
	}

	/** Whether a process instance has ended. */
	public boolean hasEnded(String processInstanceId) {
		return this.runtime.createProcessInstanceQuery().processInstanceId(processInstanceId).count() == 0;
	}

	/** Runs due jobs of a business key's family until none is left. */
	public void runJobs(String businessKey) {
		List<Job> jobs = jobs(businessKey);
		while (!jobs.isEmpty()) {
			jobs.forEach((job) -> this.management.executeJob(job.getId()));
			jobs = jobs(businessKey);
		}
	}

	private List<Job> jobs(String businessKey) {
		List<String> family = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey)
			.list()
			.stream()
			.map((instance) -> instance.getId())
			.toList();
		return family.stream()
			.flatMap((instance) -> this.management.createJobQuery()
				.processInstanceId(instance)
				.messages()
				.list()
				.stream())
			.toList();
	}

	private VariableMap variables(Map<String, Object> values) {
		VariableMap variables = Variables.createVariables();
		values.forEach((key, value) -> {
			if (value instanceof List<?> || value instanceof Map<?, ?>) {
				variables.putValueTyped(key, SpinValues.jsonValue(json(value)).create());
			}
			else {
				variables.put(key, value);
			}
		});
		return variables;
	}

	private String json(Object value) {
		try {
			return this.mapper.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
