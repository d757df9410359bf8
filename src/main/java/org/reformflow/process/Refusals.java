package org.reformflow.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;
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
		CommandContextFactory contexts = new QuietContexts();
		contexts.setProcessEngineConfiguration(engine);
		engine.setCommandContextFactory(contexts);
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

	static Optional<Refusal> find(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.filter(Refusal.class::isInstance)
			.map(Refusal.class::cast)
			.findFirst();
	}

	/** Makes the engine log a refusal like a bad request, not as an error. */
	private static final class QuietContexts extends CommandContextFactory {

		@Override
		public CommandContext createCommandContext() {
			return new CommandContext(getProcessEngineConfiguration()) {

				@Override
				protected boolean shouldLogFine(Throwable failure) {
					return super.shouldLogFine(failure) || find(failure).isPresent();
				}

			};
		}

	}

	private static final class Unwrapping extends CommandInterceptor {

		@Override
		public <T> T execute(Command<T> command) {
			try {
				return this.next.execute(command);
			}
			catch (RuntimeException ex) {
				find(ex).ifPresent((refusal) -> {
					throw refusal;
				});
				throw ex;
			}
		}

	}

}
