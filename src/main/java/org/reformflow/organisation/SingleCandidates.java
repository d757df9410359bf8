package org.reformflow.organisation;

import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.reformflow.process.ModelReading;

import org.springframework.stereotype.Component;

/**
 * Gives a task that names one person and no group to that person, so that it is in "Việc
 * của tôi" at once: nobody else could take it.
 */
@Component
class SingleCandidates extends ModelReading {

	@Override
	protected BpmnParseListener listener() {
		return new AbstractBpmnParseListener() {

			@Override
			public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
				ProcessDefinitionEntity process = (ProcessDefinitionEntity) scope.getProcessDefinition();
				Objects.requireNonNull(process.getTaskDefinitions().get(activity.getId()))
					.addTaskListener(TaskListener.EVENTNAME_CREATE, SingleCandidates::give);
			}

		};
	}

	private static void give(DelegateTask task) {
		Set<IdentityLink> candidates = task.getCandidates();
		if (task.getAssignee() == null && candidates.size() == 1) {
			String person = candidates.iterator().next().getUserId();
			if (person != null) {
				task.setAssignee(person);
			}
		}
	}

}
