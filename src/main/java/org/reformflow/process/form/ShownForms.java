package org.reformflow.process.form;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractGetFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.DirectFieldAccessor;
import org.springframework.stereotype.Component;

/**
 * Adds what a form's view shows to the variables that the engine returns for the form, so
 * that a form opened late still shows the present state. The engine has checked before
 * that the reader may read the form. Tasklist asks for the variables of task forms only,
 * so the options of a start form are put into the form itself.
 */
@Component
class ShownForms extends AbstractProcessEnginePlugin {

	private final FormViews views;

	ShownForms(FormViews views) {
		this.views = views;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setCustomPostCommandInterceptorsTxRequired(with(engine.getCustomPostCommandInterceptorsTxRequired()));
		engine.setCustomPostCommandInterceptorsTxRequiresNew(
				with(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
	}

	private List<CommandInterceptor> with(@Nullable List<CommandInterceptor> others) {
		List<CommandInterceptor> all = (others != null) ? new ArrayList<>(others) : new ArrayList<>();
		all.add(new Interceptor(this.views));
		return all;
	}

	private static final class Interceptor extends CommandInterceptor {

		private final FormViews views;

		Interceptor(FormViews views) {
			this.views = views;
		}

		@Override
		public <T> T execute(Command<T> command) {
			T result = this.next.execute(command);
			if (result instanceof VariableMap variables && command instanceof AbstractGetFormVariablesCmd form) {
				Map<String, JsonNode> shown = (command instanceof GetTaskFormVariablesCmd) ? ofTask(form.resourceId)
						: ofStart(form.resourceId);
				Collection<String> wanted = form.formVariableNames;
				shown.forEach((name, value) -> {
					if (wanted == null || wanted.isEmpty() || wanted.contains(name)) {
						variables.putValueTyped(name, JsonValues.toVariable(value));
					}
				});
			}
			if (result instanceof InputStream form && command instanceof GetDeployedStartFormCmd) {
				return withOptions(form, ofStart(processDefinitionId(command)));
			}
			return result;
		}

		/** The engine offers no other way to learn whose form a command reads. */
		private static String processDefinitionId(Command<?> command) {
			return String.valueOf(new DirectFieldAccessor(command).getPropertyValue("processDefinitionId"));
		}

		@SuppressWarnings("unchecked")
		private static <T> T withOptions(InputStream form, Map<String, JsonNode> shown) {
			return (T) StartFormOptions.fill(form, shown);
		}

		private Map<String, JsonNode> ofTask(String taskId) {
			TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
			return (task != null && task.getTaskDefinition() != null
					&& task.getTaskDefinition().getTaskFormHandler() instanceof GuardedTaskForm form)
							? this.views.of(form.taskProperties(), task) : Map.of();
		}

		private Map<String, JsonNode> ofStart(String processDefinitionId) {
			return (Context.getProcessEngineConfiguration()
				.getDeploymentCache()
				.findDeployedProcessDefinitionById(processDefinitionId)
				.getStartFormHandler() instanceof GuardedStartForm form) ? this.views.of(form.startProperties(), null)
						: Map.of();
		}

	}

}
