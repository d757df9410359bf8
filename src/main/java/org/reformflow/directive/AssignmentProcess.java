package org.reformflow.directive;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.AsSystem;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Process {@code assignment}: one instance for each lead unit of an item. */
@Component
class AssignmentProcess {

	static final String KEY = "assignment";

	static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.string("directiveId");

	static final ProcessVariable<String> ASSIGNMENT_ID = ProcessVariable.string("assignmentId");

	static final ProcessVariable<String> LEAD_UNIT = ProcessVariable.string("leadUnit");

	static final ProcessVariable<String> OFFICER = ProcessVariable.string("officer");

	static final ProcessVariable<String> OBSTACLE_ID = ProcessVariable.string("obstacleId");

	static final ProcessVariable<String> EXTENSION_ID = ProcessVariable.string("extensionId");

	static final ProcessVariable<String> COORDINATING_UNIT = ProcessVariable.string("coordinatingUnit");

	static final ProcessVariable<Boolean> WITHDRAWN = ProcessVariable.flag("withdrawn");

	static final ProcessVariable<Date> DUE = new ProcessVariable<>("due", Date.class);

	/** Tasks that carry the assignment's own deadline. */
	private static final String[] DUE_TASKS = { "Task_Work", "Task_Contribute" };

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final AssignmentTable assignments;

	private final AssignmentDeadlines deadlines;

	private final Organisation organisation;

	private final AsSystem asSystem;

	private final ZoneId zone;

	AssignmentProcess(RuntimeService runtime, TaskService tasks, AssignmentTable assignments,
			AssignmentDeadlines deadlines, Organisation organisation, AsSystem asSystem,
			@Value("${reformflow.time-zone}") ZoneId zone) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.assignments = assignments;
		this.deadlines = deadlines;
		this.organisation = organisation;
		this.asSystem = asSystem;
		this.zone = zone;
	}

	/**
	 * Starts pending assignments, all in the caller's transaction, so that each starts
	 * exactly once.
	 */
	void start(DirectiveRow directive, List<AssignmentRow> pending) {
		Map<String, String> started = new LinkedHashMap<>();
		this.asSystem.run(() -> {
			for (AssignmentRow assignment : pending) {
				started.put(assignment.id(),
						this.runtime.createProcessInstanceByKey(KEY)
							.processDefinitionWithoutTenantId()
							.businessKey(directive.id())
							.setVariables(variables(directive, assignment))
							.execute()
							.getId());
			}
		});
		this.assignments.setStarted(started);
		this.deadlines.watch(pending);
	}

	private VariableMap variables(DirectiveRow directive, AssignmentRow assignment) {
		return Variables.createVariables()
			.putValue(DepartmentTenants.DEPARTMENT.name(), assignment.department())
			.putValue(DIRECTIVE_ID.name(), directive.id())
			.putValue(ASSIGNMENT_ID.name(), assignment.id())
			.putValue(LEAD_UNIT.name(), assignment.leadUnit())
			.putValue("leadUnitName", this.organisation.unit(assignment.leadUnit()).name())
			.putValue("subject", directive.title())
			.putValue("assignmentText", assignment.shortText())
			.putValue("deadlineWords", assignment.deadlineWords())
			.putValue(DUE.name(), moment(assignment.currentDue()))
			.putValue(OFFICER.name(), null)
			.putValue(WITHDRAWN.name(), false);
	}

	void withdraw(AssignmentRow assignment) {
		this.asSystem.run(() -> this.runtime.setVariable(assignment.processInstanceId(), WITHDRAWN.name(), true));
	}

	void suspend(AssignmentRow assignment) {
		this.asSystem.run(() -> this.runtime.suspendProcessInstanceById(assignment.processInstanceId()));
	}

	void resume(AssignmentRow assignment) {
		this.asSystem.run(() -> this.runtime.activateProcessInstanceById(assignment.processInstanceId()));
	}

	/** Moves the ladder, and the deadline of the tasks now open and of those to come. */
	void moveDue(AssignmentRow assignment, LocalDate due) {
		this.deadlines.move(assignment, due);
		this.asSystem.run(() -> {
			this.runtime.setVariable(assignment.processInstanceId(), DUE.name(), moment(due));
			for (Task task : this.tasks.createTaskQuery()
				.processInstanceId(assignment.processInstanceId())
				.taskDefinitionKeyIn(DUE_TASKS)
				.list()) {
				this.tasks.setDueDate(task.getId(), moment(due));
			}
		});
	}

	/** Names who does the work when it comes up again. */
	void changeOfficer(AssignmentRow assignment, String person) {
		this.asSystem.run(() -> this.runtime.setVariable(assignment.processInstanceId(), OFFICER.name(), person));
	}

	void rename(AssignmentRow assignment, String shortText) {
		this.asSystem.run(() -> this.runtime.setVariable(assignment.processInstanceId(), "assignmentText", shortText));
	}

	/** The last second of the last in-time day. */
	private @Nullable Date moment(@Nullable LocalDate due) {
		return (due != null) ? Date.from(due.plusDays(1).atStartOfDay(this.zone).minusSeconds(1).toInstant()) : null;
	}

}
