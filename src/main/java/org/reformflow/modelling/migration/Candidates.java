package org.reformflow.modelling.migration;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.reformflow.process.Refusal;

/** Who may take an open task. */
final class Candidates {

	private final CommandContext context;

	private final TaskEntity task;

	Candidates(CommandContext context, TaskEntity task) {
		this.context = context;
		this.task = task;
	}

	/**
	 * Those of another step; who is left out has no right to the task any more.
	 * @throws Refusal when nobody could take the task
	 */
	void become(TaskDefinition step) {
		Set<String> users = values(step.getCandidateUserIdExpressions());
		Set<String> groups = values(step.getCandidateGroupIdExpressions());
		if (users.isEmpty() && groups.isEmpty() && this.task.getAssignee() == null) {
			throw new Refusal(
					"ở phiên bản mới không ai được giao việc này; hãy sửa người nhận việc trong mô hình, hoặc "
							+ "giao việc cho một người rồi chạy thử lại");
		}
		for (IdentityLink link : Set.copyOf(this.task.getCandidates())) {
			String user = link.getUserId();
			if (!((user != null) ? users.remove(user) : groups.remove(link.getGroupId()))) {
				leave(link);
			}
		}
		this.task.addCandidateUsers(users);
		this.task.addCandidateGroups(groups);
	}

	private void leave(IdentityLink link) {
		this.task.deleteIdentityLink(link.getUserId(), link.getGroupId(), IdentityLinkType.CANDIDATE);
		var rights = this.context.getAuthorizationManager();
		if (link.getUserId() == null) {
			rights.deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, this.task.getId(), link.getGroupId());
		}
		else if (!link.getUserId().equals(this.task.getAssignee())) {
			rights.deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, this.task.getId(), link.getUserId());
		}
	}

	private Set<String> values(Set<Expression> expressions) {
		Set<String> values = new LinkedHashSet<>();
		for (Expression each : expressions) {
			Object value = each.getValue(this.task.getExecution());
			Collection<?> several = (value instanceof Collection<?> all) ? all
					: Arrays.asList(String.valueOf(value).split("\\s*,\\s*"));
			several.stream().filter((one) -> one != null).map(String::valueOf).map(String::strip).forEach(values::add);
		}
		values.removeIf(String::isEmpty);
		return values;
	}

}
