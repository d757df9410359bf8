package org.reformflow.deadline.ladder;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.ModelReading;
import org.reformflow.process.TaskMigration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives a ladder to each user task whose model has the property {@code deadline.kind},
 * from its creation to its end; an open task that follows a new version gets or loses it
 * as the model says.
 */
@Component
class TaskLadderSteps extends ModelReading implements TaskMigration {

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

	@Override
	public void migrated(DelegateTask task, UserTask before) {
		String old = kind(before);
		String fresh = kind(task.getBpmnModelElementInstance());
		if (old == null && fresh != null) {
			ladders().begun(task, fresh);
		}
		else if (old != null && fresh == null) {
			ladders().gone(task);
		}
	}

	private static @Nullable String kind(UserTask step) {
		ExtensionElements extensions = step.getExtensionElements();
		return (extensions == null) ? null
				: extensions.getElementsQuery()
					.filterByType(CamundaProperties.class)
					.list()
					.stream()
					.flatMap((all) -> all.getCamundaProperties().stream())
					.filter((property) -> PROPERTY.equals(property.getCamundaName()))
					.map(CamundaProperty::getCamundaValue)
					.findFirst()
					.orElse(null);
	}

	private TaskLadderProcess ladders() {
		return this.ladders.getObject();
	}

}
