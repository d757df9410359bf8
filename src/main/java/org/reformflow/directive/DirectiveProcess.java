package org.reformflow.directive;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.reformflow.process.AsSystem;
import org.reformflow.process.DepartmentTenants;

import org.springframework.stereotype.Component;

/** Process {@code directive-rollout}. */
@Component
class DirectiveProcess {

	static final String KEY = "directive-rollout";

	private static final String ALL_CLOSED = "allAssignmentsClosed";

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	DirectiveProcess(RuntimeService runtime, AsSystem asSystem) {
		this.runtime = runtime;
		this.asSystem = asSystem;
	}

	/**
	 * Starts the process of a registered directive and returns the process instance id.
	 */
	String start(DirectiveRow directive) {
		return this.asSystem.call(() -> this.runtime.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(directive.id())
			.setVariables(Variables.createVariables()
				.putValue(DepartmentTenants.DEPARTMENT.name(), directive.department())
				.putValue(AssignmentProcess.DIRECTIVE_ID.name(), directive.id())
				.putValue("subject", directive.title()))
			.execute()
			.getId());
	}

	/** Tells the directive's process that its last assignment has closed. */
	void allAssignmentsClosed(DirectiveRow directive) {
		this.asSystem.run(() -> this.runtime.createMessageCorrelation(ALL_CLOSED)
			.processInstanceId(directive.processInstanceId())
			.correlate());
	}

}
