package org.reformflow.deadline.ladder;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends the ladders of a model's steps with the case, however it ends. */
@Component
class StepLadderRegistration extends AbstractProcessEnginePlugin {

	private static final String STEP = "${startLadder}";

	private final ObjectProvider<StepLadderProcess> ladders;

	StepLadderRegistration(ObjectProvider<StepLadderProcess> ladders) {
		this.ladders = ladders;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		List<BpmnParseListener> listeners = new ArrayList<>();
		if (engine.getCustomPostBPMNParseListeners() != null) {
			listeners.addAll(engine.getCustomPostBPMNParseListeners());
		}
		listeners.add(new AbstractBpmnParseListener() {

			@Override
			public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
				if (STEP.equals(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression"))) {
					ProcessDefinitionEntity process = (ProcessDefinitionEntity) scope.getProcessDefinition();
					process.addBuiltInListener(ExecutionListener.EVENTNAME_END,
							(ExecutionListener) (execution) -> StepLadderRegistration.this.ladders.getObject()
								.over(execution));
				}
			}

		});
		engine.setCustomPostBPMNParseListeners(listeners);
	}

}
