package org.reformflow.process.form;

import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.reformflow.process.ModelReading;

import org.springframework.stereotype.Component;

/** Puts the {@link FormGuard} in front of every start form and task form. */
@Component
class GuardedForms extends ModelReading {

	private final FormGuard guard;

	GuardedForms(FormGuard guard) {
		this.guard = guard;
	}

	@Override
	protected BpmnParseListener listener() {
		return new Wrapper(this.guard);
	}

	private static final class Wrapper extends AbstractBpmnParseListener {

		private final FormGuard guard;

		Wrapper(FormGuard guard) {
			this.guard = guard;
		}

		@Override
		public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
			ProcessDefinitionEntity process = (ProcessDefinitionEntity) scope.getProcessDefinition();
			TaskDefinition task = Objects.requireNonNull(process.getTaskDefinitions().get(activity.getId()));
			task.setTaskFormHandler(new GuardedTaskForm(task.getTaskFormHandler(), this.guard, properties(element)));
		}

		private static Map<String, String> properties(Element element) {
			Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
			return (properties != null) ? Map.copyOf(properties) : Map.of();
		}

		@Override
		public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
			if (scope instanceof ProcessDefinitionEntity process && process.getStartFormHandler() != null
					&& !(process.getStartFormHandler() instanceof GuardedStartForm)) {
				process.setStartFormHandler(
						new GuardedStartForm(process.getStartFormHandler(), this.guard, properties(element)));
			}
		}

	}

}
