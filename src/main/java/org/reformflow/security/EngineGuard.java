package org.reformflow.security;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.DirectFieldAccessor;

/**
 * Rules on what a signed-in person asks of the engine, whatever the surface. Commands
 * that the engine or our delegates run inside another command pass.
 */
class EngineGuard extends CommandInterceptor {

	private final QueryRules queries = new QueryRules();

	private final ProcessEngineConfigurationImpl engine;

	EngineGuard(ProcessEngineConfigurationImpl engine) {
		this.engine = engine;
	}

	@Override
	public <T> T execute(Command<T> command) {
		Authentication person = (Context.getCommandContext() == null)
				? this.engine.getIdentityService().getCurrentAuthentication() : null;
		if (command instanceof SaveFilterCmd) {
			this.queries.checkStored(field(command, "filter"));
		}
		if (person == null) {
			return this.next.execute(command);
		}
		check(command, person);
		try {
			return this.next.execute(isUnclaim(command) ? new UnclaimOwnTask<>(command, person.getUserId()) : command);
		}
		catch (RuntimeException ex) {
			throw TaskProblems.explained(command, ex);
		}
	}

	private void check(Command<?> command, Authentication person) {
		if (command instanceof AbstractQuery<?, ?> query) {
			this.queries.check(query, person);
		}
		else if (command instanceof AbstractExecuteFilterCmd
				&& field(command, "extendingQuery") instanceof AbstractQuery<?, ?> query) {
			this.queries.check(query, person);
		}
		else if (command instanceof ClaimTaskCmd && !person.getUserId().equals(field(command, "userId"))) {
			throw new AuthorizationException("Chỉ được nhận việc cho chính mình, không nhận thay người khác.");
		}
		else if (command instanceof DeployCmd) {
			throw new AuthorizationException(
					"Không đưa mô hình vào dùng qua địa chỉ này. Hãy sửa bản nháp và gửi phát hành ở trang /modeler.");
		}
	}

	private static boolean isUnclaim(Command<?> command) {
		return command instanceof AssignTaskCmd && field(command, "userId") == null;
	}

	private static @Nullable Object field(Object command, String name) {
		return new DirectFieldAccessor(command).getPropertyValue(name);
	}

}
