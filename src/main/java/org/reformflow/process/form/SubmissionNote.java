package org.reformflow.process.form;

import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;

/**
 * What the audit log says of a submitted form: the choices that gateways read, and a hash
 * of all values.
 */
final class SubmissionNote {

	private SubmissionNote() {
	}

	static AuditNote of(TaskEntity task, Map<String, FormPart> parts, ObjectNode accepted) {
		ExecutionEntity instance = task.getProcessInstance();
		return choices(note(task.getProcessDefinition(), "/" + task.getTaskDefinitionKey(), instance), parts, accepted)
			.with("task", task.getId());
	}

	/** Asked at the end, as a step gives a new instance its business key. */
	static Supplier<AuditNote> of(ExecutionEntity instance, Map<String, FormPart> parts, ObjectNode accepted) {
		AuditNote note = choices(note(instance.getProcessDefinition(), "", instance), parts, accepted);
		return () -> note.about(matter(instance));
	}

	private static AuditNote note(ProcessDefinitionEntity process, String step, ExecutionEntity instance) {
		return AuditNote.of(AuditKind.DECISION, process.getKey() + step)
			.in(instance.getTenantId())
			.about(matter(instance))
			.with("instance", instance.getId())
			.with("definition", process.getId());
	}

	private static String matter(ExecutionEntity instance) {
		return (instance.getBusinessKey() != null) ? instance.getBusinessKey() : instance.getId();
	}

	private static AuditNote choices(AuditNote note, Map<String, FormPart> parts, ObjectNode accepted) {
		AuditNote told = note.sealing(accepted.toString());
		for (var value : accepted.properties()) {
			if (parts.get(value.getKey()) instanceof FormPart.Field field && field.isRouting()) {
				told = told.with("choice." + value.getKey(), value.getValue().asText());
			}
		}
		return told;
	}

}
