package org.reformflow.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.ProcessVariable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks, matters and people as the engine knows them. */
@Component
class EvidenceProcess {

	static final ProcessVariable<String> ASSIGNMENT = ProcessVariable.string("assignmentId");

	/** More tasks in one matter have only those who see all of it. */
	private static final int MANY = 100;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final RepositoryService repository;

	private final IdentityService identity;

	private final JdbcClient jdbc;

	EvidenceProcess(TaskService tasks, RuntimeService runtime, RepositoryService repository, IdentityService identity,
			JdbcClient jdbc) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.repository = repository;
		this.identity = identity;
		this.jdbc = jdbc;
	}

	/** Who makes the current request. */
	Optional<String> signedIn() {
		return Optional.ofNullable(this.identity.getCurrentAuthentication()).map(Authentication::getUserId);
	}

	/** Whether the signed-in person may claim or complete the task. */
	boolean worksOn(OpenTask task) {
		return mine((query) -> query.taskId(task.id()).active()).findAny().isPresent();
	}

	/**
	 * Whether the signed-in person has an open task in the matter, alone or in a group;
	 * in the assignment, when the file belongs to one: another unit's task in the same
	 * matter does not count.
	 */
	boolean worksOnMatter(String department, String matterId, @Nullable String assignmentId) {
		Set<String> mine = mine((query) -> query.processInstanceBusinessKey(matterId).tenantIdIn(department).active())
			.map(Task::getProcessInstanceId)
			.collect(Collectors.toSet());
		return !mine.isEmpty() && (assignmentId == null || asEngine(() -> this.runtime.createProcessInstanceQuery()
			.processInstanceIds(mine)
			.variableValueEquals(ASSIGNMENT.name(), assignmentId)
			.count() > 0));
	}

	/** The task, whoever asks; empty when completed, unknown or without a department. */
	Optional<OpenTask> find(String taskId) {
		return asEngine(() -> Optional.ofNullable(this.tasks.createTaskQuery().taskId(taskId).singleResult())
			.filter((task) -> task.getTenantId() != null && task.getProcessInstanceId() != null)
			.map(this::describe));
	}

	/**
	 * Keeps the task from being completed until the transaction ends; false when it is
	 * gone. Completion deletes the locked row.
	 */
	boolean hold(String taskId) {
		return this.jdbc.sql("select id_ from act_ru_task where id_ = ? for update")
			.param(taskId)
			.query(String.class)
			.optional()
			.isPresent();
	}

	/** Full name of a person, or the id of someone who is gone. */
	String nameOf(String personId) {
		User user = asEngine(() -> this.identity.createUserQuery().userId(personId).singleResult());
		return (user != null) ? (user.getLastName() + " " + user.getFirstName()).strip() : personId;
	}

	/**
	 * Tasks that are the signed-in person's, or may become so; some where they are many.
	 */
	private Stream<Task> mine(UnaryOperator<TaskQuery> narrowing) {
		Authentication person = this.identity.getCurrentAuthentication();
		List<String> groups = (person.getGroupIds() != null) ? person.getGroupIds() : List.of();
		return Stream
			.<UnaryOperator<TaskQuery>>of((query) -> query.taskAssignee(person.getUserId()),
					(query) -> query.taskCandidateUser(person.getUserId()),
					(query) -> groups.isEmpty() ? query.taskCandidateUser(person.getUserId())
							: query.taskCandidateGroupIn(groups))
			.flatMap((whose) -> whose.apply(narrowing.apply(this.tasks.createTaskQuery())).listPage(0, MANY).stream());
	}

	private OpenTask describe(Task task) {
		String instance = task.getProcessInstanceId();
		String matter = this.runtime.createProcessInstanceQuery()
			.processInstanceId(instance)
			.singleResult()
			.getBusinessKey();
		Object assignment = this.tasks.getVariable(task.getId(), ASSIGNMENT.name());
		return new OpenTask(task.getId(), (task.getName() != null) ? task.getName() : task.getTaskDefinitionKey(),
				task.getTenantId(), (matter != null) ? matter : instance, (assignment instanceof String id) ? id : null,
				task.isSuspended(), minimum(task));
	}

	private int minimum(Task task) {
		return this.repository.getBpmnModelInstance(task.getProcessDefinitionId())
			.getModelElementsByType(CamundaProperty.class)
			.stream()
			.filter((property) -> MinimumEvidence.PROPERTY.equals(property.getCamundaName()))
			.filter((property) -> isOf(task, property))
			.map(CamundaProperty::getCamundaValue)
			.mapToInt(Integer::parseInt)
			.findFirst()
			.orElse(0);
	}

	private static boolean isOf(Task task, CamundaProperty property) {
		return task.getTaskDefinitionKey()
			.equals(property.getParentElement().getParentElement().getParentElement().getAttributeValue("id"));
	}

	private <T extends @Nullable Object> T asEngine(Supplier<T> work) {
		Authentication person = this.identity.getCurrentAuthentication();
		this.identity.clearAuthentication();
		try {
			return work.get();
		}
		finally {
			if (person != null) {
				this.identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
			}
		}
	}

}
