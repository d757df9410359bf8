package org.reformflow.deadline.ladder;

import java.util.Map;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.ModelReading;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives a ladder to each user task whose model has the property {@code deadline.kind},
 * from its creation to its end.
 */
@Component
class TaskLadderSteps extends ModelReading {

	private static final String PROPERTY = "deadline.kind";

	private final ObjectProvider<TaskLadderProcess> ladders;

	TaskLadderSteps(ObjectProvider<TaskLadderProcess> ladders) {
		this.ladders = ladders;
	}

	@Override
	protected BpmnParseListener listener() {
		return new AbstractBpmnParseListener() {

			@Override
			public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
				Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
				if (properties != null && properties.get(PROPERTY) != null) {
					ProcessDefinitionEntity process = (ProcessDefinitionEntity) scope.getProcessDefinition();
					watch(process.getTaskDefinitions().get(activity.getId()), properties.get(PROPERTY));
				}
			}

		};
	}

	private void watch(@Nullable TaskDefinition task, String kind) {
		if (task != null) {
			task.addTaskListener(TaskListener.EVENTNAME_CREATE, (created) -> ladders().created(created, kind));
			task.addTaskListener(TaskListener.EVENTNAME_UPDATE, (updated) -> ladders().moved(updated));
			task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, (done) -> ladders().gone(done));
			task.addTaskListener(TaskListener.EVENTNAME_DELETE, (deleted) -> ladders().gone(deleted));
		}
	}

	private TaskLadderProcess ladders() {
		return this.ladders.getObject();
	}

}
