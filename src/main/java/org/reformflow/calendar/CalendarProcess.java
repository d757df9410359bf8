package org.reformflow.calendar;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.reformflow.process.AsSystem;
import org.reformflow.process.DepartmentTenants;

import org.springframework.stereotype.Component;

/** Process {@code calendar-change}. */
@Component
class CalendarProcess {

	private static final String KEY = "calendar-change";

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	CalendarProcess(RuntimeService runtime, AsSystem asSystem) {
		this.runtime = runtime;
		this.asSystem = asSystem;
	}

	/**
	 * Starts the process with the text of a file, as its start form does; the text is not
	 * stored.
	 */
	Started start(String department, String file, String note) {
		ProcessInstance instance = this.asSystem.call(() -> this.runtime.createProcessInstanceByKey(KEY)
			.processDefinitionWithoutTenantId()
			.setVariables(Variables.createVariables()
				.putValue(DepartmentTenants.DEPARTMENT.name(), department)
				.putValueTyped("file_text", Variables.stringValue(file, true))
				.putValueTyped("note", Variables.stringValue(note, true)))
			.execute());
		return new Started(instance.getId(),
				Long.parseLong(instance.getBusinessKey().substring(CalendarSteps.BUSINESS_KEY.length())));
	}

	/** A process instance and the change that it made. */
	record Started(String processInstanceId, long change) {

	}

}
