package org.reformflow.organisation;

import java.util.Map;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.RuntimeService;
import org.reformflow.process.AsSystem;
import org.reformflow.process.DepartmentTenants;

import org.springframework.stereotype.Component;

/** Processes of which each department has one instance that always runs. */
@Component
public class StandingProcess {

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	private final Organisation organisation;

	StandingProcess(RuntimeService runtime, AsSystem asSystem, Organisation organisation) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.organisation = organisation;
	}

	/**
	 * Starts what departments lack. The caller holds a lock, so that nodes that start at
	 * the same moment wait for each other.
	 * @param businessKey of a department's instance
	 * @param variables beside the department
	 */
	public void startMissing(String process, UnaryOperator<String> businessKey, Map<String, Object> variables) {
		this.organisation.departments()
			.stream()
			.filter((department) -> !isRunning(process, businessKey.apply(department)))
			.forEach((department) -> start(process, department, businessKey.apply(department), variables));
	}

	private boolean isRunning(String process, String businessKey) {
		return this.asSystem.call(() -> this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey(businessKey)
			.count()) > 0;
	}

	/** Starts the instance of a department that has none. */
	public void start(String process, String department, String businessKey, Map<String, Object> variables) {
		this.asSystem.run(() -> this.runtime.createProcessInstanceByKey(process)
			.processDefinitionWithoutTenantId()
			.businessKey(businessKey)
			.setVariables(variables)
			.setVariable(DepartmentTenants.DEPARTMENT.name(), department)
			.execute());
	}

}
