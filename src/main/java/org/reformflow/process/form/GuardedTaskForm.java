package org.reformflow.process.form;

import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** A task's form whose submission passes the {@link FormGuard}. */
record GuardedTaskForm(TaskFormHandler form, FormGuard guard,
		Map<String, String> taskProperties) implements TaskFormHandler {

	@Override
	public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity process,
			BpmnParse parse) {
		// The form that this one guards is parsed already.
	}

	@Override
	public TaskFormData createTaskForm(TaskEntity task) {
		return this.form.createTaskForm(task);
	}

	@Override
	public void submitFormVariables(VariableMap submitted, VariableScope scope) {
		TaskEntity task = (TaskEntity) scope;
		this.guard.submitTask(createTaskForm(task), task, this.taskProperties, submitted);
	}

}
