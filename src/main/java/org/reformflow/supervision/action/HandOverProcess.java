package org.reformflow.supervision.action;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.reformflow.process.AsSystem;

import org.springframework.stereotype.Component;

/** Gives an open task to another person, in the name of who hands it over. */
@Component
class HandOverProcess {

	private final TaskService tasks;

	private final AuthorizationService authorizations;

	private final AsSystem asSystem;

	HandOverProcess(TaskService tasks, AuthorizationService authorizations, AsSystem asSystem) {
		this.tasks = tasks;
		this.authorizations = authorizations;
		this.asSystem = asSystem;
	}

	/** Who had it may work on it no longer, unless as a candidate. */
	void assign(OpenTask task, String person) {
		this.asSystem.run(() -> {
			if (task.assignee() != null && !task.users().contains(task.assignee())) {
				forget(task.id(), task.assignee());
			}
			this.tasks.setAssignee(task.id(), person);
		});
	}

	private void forget(String task, String person) {
		this.authorizations.createAuthorizationQuery()
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.resourceType(Resources.TASK)
			.resourceId(task)
			.userIdIn(person)
			.list()
			.forEach((grant) -> this.authorizations.deleteAuthorization(grant.getId()));
	}

}
