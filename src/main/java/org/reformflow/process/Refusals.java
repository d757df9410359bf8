package org.reformflow.process;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Hands a {@link Refusal} raised in a listener or delegate to the caller as it is: the
 * engine wraps what listeners throw.
 */
@Component
class Refusals extends AbstractProcessEnginePlugin {

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setCustomPreCommandInterceptorsTxRequired(before(engine.getCustomPreCommandInterceptorsTxRequired()));
		engine.setCustomPreCommandInterceptorsTxRequiresNew(
				before(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
	}

	private static List<CommandInterceptor> before(@Nullable List<CommandInterceptor> others) {
		List<CommandInterceptor> interceptors = new ArrayList<>();
		interceptors.add(new Unwrapping());
		if (others != null) {
			interceptors.addAll(others);
		}
		return interceptors;
	}

	private static final class Unwrapping extends CommandInterceptor {

		@Override
		public <T> T execute(Command<T> command) {
			try {
				return this.next.execute(command);
			}
			catch (RuntimeException ex) {
				for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
					if (cause instanceof Refusal refusal) {
						throw refusal;
					}
				}
				throw ex;
			}
		}

	}

}
