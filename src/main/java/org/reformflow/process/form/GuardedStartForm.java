package org.reformflow.process.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import java.util.Map;

import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** A process's start form whose submission passes the {@link FormGuard}. */
record GuardedStartForm(StartFormHandler form, FormGuard guard,
		Map<String, String> startProperties) implements StartFormHandler {

	@Override
	public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity process,
			BpmnParse parse) {
		// The form that this one guards is parsed already.
	}

	@Override
	public StartFormData createStartFormData(ProcessDefinitionEntity process) {
		return this.form.createStartFormData(process);
	}

	@Override
	public void submitFormVariables(VariableMap submitted, VariableScope scope) {
		ExecutionEntity instance = (ExecutionEntity) scope;
		this.guard.submitStart(createStartFormData(instance.getProcessDefinition()), instance, this.startProperties,
				submitted);
	}

}
