package org.reformflow.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.AsSystem;

import org.springframework.stereotype.Component;

/** Sends forms in the name of demo accounts, so that examples are made as by people. */
@Component
public class DemoProcess {

	private static final int PATIENCE = 300;

	private final IdentityService identity;

	private final FormService forms;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final RepositoryService repository;

	private final ManagementService management;

	private final HistoryService history;

	private final AsSystem asSystem;

	private final ObjectMapper mapper;

	DemoProcess(IdentityService identity, FormService forms, TaskService tasks, RuntimeService runtime,
			RepositoryService repository, ManagementService management, HistoryService history, AsSystem asSystem,
			ObjectMapper mapper) {
		this.identity = identity;
		this.forms = forms;
		this.tasks = tasks;
		this.runtime = runtime;
		this.repository = repository;
		this.management = management;
		this.history = history;
		this.asSystem = asSystem;
		this.mapper = mapper;
	}

	/** Whether a process was ever started in a department. */
	public boolean hasRun(String process, String department) {
		return this.asSystem.call(() -> this.history.createHistoricProcessInstanceQuery()
			.processDefinitionKey(process)
			.tenantIdIn(department)
			.count()) > 0;
	}

	/** Starts a process by its form and returns its business key. */
	String start(String person, String process, Map<String, Object> values) {
		return as(person, () -> {
			String definition = this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(process)
				.latestVersion()
				.singleResult()
				.getId();
			return this.forms.submitStartForm(definition, variables(values)).getBusinessKey();
		});
	}

	/** Sends the form of a step that is the person's or waits for the person. */
	void submit(String person, String businessKey, String step, Map<String, Object> values) {
		submit(person, businessKey, step, (form) -> values);
	}

	/** Sends the form of a step, filled from what it shows. */
	void submit(String person, String businessKey, String step, UnaryOperator<Map<String, Object>> fill) {
		submitTask(person, task(person, businessKey, step).getId(), fill);
	}

	/** Sends the form of a task, filled from what it shows. */
	public void submitTask(String person, String task, UnaryOperator<Map<String, Object>> fill) {
		as(person, () -> {
			this.forms.submitTaskForm(task, variables(fill.apply(shown(this.forms.getTaskFormVariables(task)))));
			return true;
		});
	}

	/** Whether the person has a task of a step now. */
	boolean has(String person, String businessKey, String step) {
		awaitJobs(businessKey);
		return !visible(person, businessKey, step).isEmpty();
	}

	/** A variable of the process instance in which the person has a task. */
	String variable(String person, String businessKey, String step, String name) {
		String instance = task(person, businessKey, step).getProcessInstanceId();
		return this.asSystem.call(() -> String.valueOf(this.runtime.getVariable(instance, name)));
	}

	private Task task(String person, String businessKey, String step) {
		for (int i = 0; i < PATIENCE; i++) {
			awaitJobs(businessKey);
			List<Task> open = visible(person, businessKey, step);
			if (!open.isEmpty()) {
				return open.get(0);
			}
		}
		throw new IllegalStateException(person + " has no task " + step + " in " + businessKey);
	}

	private List<Task> visible(String person, String businessKey, String step) {
		return as(person,
				() -> this.tasks.createTaskQuery()
					.processInstanceBusinessKey(businessKey)
					.taskDefinitionKey(step)
					.or()
					.taskAssignee(person)
					.taskCandidateUser(person)
					.taskCandidateGroupIn(groups(person))
					.endOr()
					.listPage(0, 100));
	}

	/** Lists as lists, not as JSON. */
	private Map<String, Object> shown(Map<String, Object> form) {
		Map<String, Object> shown = new HashMap<>();
		form.forEach((key, value) -> shown.put(key, (value instanceof SpinJsonNode json) ? read(json) : value));
		return shown;
	}

	private @Nullable Object read(SpinJsonNode json) {
		try {
			return this.mapper.readValue(json.toString(), Object.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** Who has the open tasks of a step; waits until there is one. */
	List<String> assignees(String businessKey, String step) {
		return await(businessKey, step).stream().map(Task::getAssignee).filter(Objects::nonNull).toList();
	}

	/** Lets a timer come now. */
	void fire(String businessKey, String timer) {
		awaitJobs(businessKey);
		family(businessKey).forEach((instance) -> this.asSystem.run(() -> this.management.createJobQuery()
			.processInstanceId(instance)
			.activityId(timer)
			.list()
			.forEach((job) -> this.management.executeJob(job.getId()))));
	}

	/** Does what is due in the family of a business key, before the engine gets to it. */
	void awaitJobs(String businessKey) {
		for (int i = 0; i < PATIENCE; i++) {
			List<Job> due = family(businessKey).stream()
				.flatMap((instance) -> this.asSystem
					.call(() -> this.management.createJobQuery().processInstanceId(instance).messages().list())
					.stream())
				.toList();
			if (due.isEmpty()) {
				return;
			}
			due.forEach(this::execute);
		}
	}

	private void execute(Job job) {
		try {
			this.asSystem.run(() -> this.management.executeJob(job.getId()));
		}
		catch (ProcessEngineException ex) {
			// The engine's own executor was faster.
			Thread.onSpinWait();
		}
	}

	private List<Task> await(String businessKey, String step) {
		for (int i = 0; i < PATIENCE; i++) {
			awaitJobs(businessKey);
			List<Task> open = this.asSystem.call(() -> this.tasks.createTaskQuery()
				.processInstanceBusinessKey(businessKey)
				.taskDefinitionKey(step)
				.list());
			if (!open.isEmpty()) {
				return open;
			}
		}
		throw new IllegalStateException("No task " + step + " in " + businessKey);
	}

	private List<String> family(String businessKey) {
		return this.asSystem.call(() -> this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.toList());
	}

	private List<String> groups(String person) {
		return this.asSystem.call(() -> this.identity.createGroupQuery().groupMember(person).list())
			.stream()
			.map(Group::getId)
			.toList();
	}

	/** With the person's own rights. */
	private <T> T as(String person, Supplier<T> work) {
		Authentication before = this.identity.getCurrentAuthentication();
		List<String> groups = groups(person);
		List<String> tenants = this.asSystem.call(() -> this.identity.createTenantQuery().userMember(person).list())
			.stream()
			.map(Tenant::getId)
			.toList();
		this.identity.setAuthentication(person, groups, tenants);
		try {
			return work.get();
		}
		finally {
			this.identity.setAuthentication(before);
		}
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
