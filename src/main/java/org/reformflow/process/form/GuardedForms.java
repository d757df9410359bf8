package org.reformflow.process.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.stereotype.Component;

/** Puts the {@link FormGuard} in front of every start form and task form. */
@Component
class GuardedForms extends AbstractProcessEnginePlugin {

	private final FormGuard guard;

	GuardedForms(FormGuard guard) {
		this.guard = guard;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		List<BpmnParseListener> listeners = new ArrayList<>();
		if (engine.getCustomPostBPMNParseListeners() != null) {
			listeners.addAll(engine.getCustomPostBPMNParseListeners());
		}
		listeners.add(new Wrapper(this.guard));
		engine.setCustomPostBPMNParseListeners(listeners);
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
