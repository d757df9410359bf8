package org.reformflow.security;

import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.reformflow.process.Refusal;

/**
 * Tells in Vietnamese why a person cannot take or submit a task: it is someone else's, or
 * there is none any more. A task of another department is as good as none.
 */
final class TaskProblems {

	private TaskProblems() {
	}

	/** The failure as the person should read it. */
	static RuntimeException explained(Command<?> command, RuntimeException failure) {
		if (!(command instanceof ClaimTaskCmd || command instanceof CompleteTaskCmd
				|| command instanceof SubmitTaskFormCmd)) {
			return failure;
		}
		if (failure instanceof AuthorizationException) {
			return new AuthorizationException(
					"Việc này giao cho người khác nên bạn không xử lý được. Hãy mở lại danh sách việc của bạn.");
		}
		if (failure instanceof OptimisticLockingException) {
			return new Refusal("Có người khác vừa xử lý cùng việc này nên chưa ghi được. Hãy tải lại rồi làm lại.");
		}
		String message = Optional.ofNullable(failure.getMessage()).orElse("");
		return (message.contains("Cannot find task with id") || message.contains("belongs to no authenticated tenant"))
				? new Refusal("Việc này không còn: đã có người xử lý hoặc đã thu hồi. Hãy tải lại danh sách việc.")
				: failure;
	}

}
