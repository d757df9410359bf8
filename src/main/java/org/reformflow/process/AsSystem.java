package org.reformflow.process;

import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs engine calls for the product itself: without the signed-in person's permissions
 * and departments, yet in that person's name in history and operation log. All calls
 * inside are one engine command, so one transaction, and join what is already running;
 * the engine writes at the end, so a query inside does not see what was changed inside.
 */
@Component
public class AsSystem {

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	AsSystem(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
		this.engine = engine;
	}

	public void run(Runnable work) {
		call(() -> {
			work.run();
			return true;
		});
	}

	public <T extends @Nullable Object> T call(Supplier<T> work) {
		CommandExecutor commands = this.engine.getObject().getCommandExecutorTxRequired();
		return commands.execute((context) -> unchecked(context, work));
	}

	private static <T extends @Nullable Object> T unchecked(CommandContext context, Supplier<T> work) {
		boolean authorization = context.isAuthorizationCheckEnabled();
		boolean tenant = context.isTenantCheckEnabled();
		context.disableAuthorizationCheck();
		context.disableTenantCheck();
		try {
			return work.get();
		}
		finally {
			context.setAuthorizationCheckEnabled(authorization);
			context.setTenantCheckEnabled(tenant);
		}
	}

}
