package org.reformflow.deadline.ladder;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.reformflow.process.ModelReading;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends the ladders of a model's steps with the case, however it ends. */
@Component
class StepLadderRegistration extends ModelReading {

	private static final String STEP = "${startLadder}";

	private final ObjectProvider<StepLadderProcess> ladders;

	StepLadderRegistration(ObjectProvider<StepLadderProcess> ladders) {
		this.ladders = ladders;
	}

	@Override
	protected BpmnParseListener listener() {
		return new AbstractBpmnParseListener() {

			@Override
			public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
				if (STEP.equals(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression"))) {
					ProcessDefinitionEntity process = (ProcessDefinitionEntity) scope.getProcessDefinition();
					process.addBuiltInListener(ExecutionListener.EVENTNAME_END,
							(ExecutionListener) (execution) -> StepLadderRegistration.this.ladders.getObject()
								.over(execution));
				}
			}

		};
	}

}
