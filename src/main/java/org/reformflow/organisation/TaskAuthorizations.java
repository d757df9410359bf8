package org.reformflow.organisation;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has or may take a task also reads its process instance, at run time and in
 * history, so that Tasklist shows filter columns, comments and history: at most two rows
 * for each group or person of an instance, however many tasks. Members of a group or
 * department do not read its directory entry, and nobody deletes his own account.
 */
class TaskAuthorizations extends DefaultAuthorizationProvider {

	private static final AuthorizationEntity[] NONE = {};

	@Override
	public AuthorizationEntity[] newUser(User user) {
		return new AuthorizationEntity[] { createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(),
				Permissions.READ, Permissions.UPDATE) };
	}

	@Override
	public AuthorizationEntity[] newGroup(Group group) {
		return NONE;
	}

	@Override
	public AuthorizationEntity[] tenantMembershipCreated(Tenant tenant, User user) {
		return NONE;
	}

	@Override
	protected AuthorizationEntity[] createOrUpdateAuthorizations(Task task, @Nullable String groupId,
			@Nullable String userId) {
		List<AuthorizationEntity> all = new ArrayList<>(
				List.of(super.createOrUpdateAuthorizations(task, groupId, userId)));
		if (task.getProcessInstanceId() != null) {
			add(all, task, userId, groupId, Resources.PROCESS_INSTANCE, Permissions.READ);
			add(all, task, userId, groupId, Resources.HISTORIC_PROCESS_INSTANCE,
					HistoricProcessInstancePermissions.READ);
		}
		return all.toArray(NONE);
	}

	private void add(List<AuthorizationEntity> all, Task task, @Nullable String userId, @Nullable String groupId,
			Resource resource, Permission permission) {
		String instance = task.getProcessInstanceId();
		if (getGrantAuthorization(instance, userId, groupId, resource) == null) {
			AuthorizationEntity grant = createAuthorization(userId, groupId, resource, instance, permission);
			if (resource == Resources.HISTORIC_PROCESS_INSTANCE) {
				provideRemovalTime(grant, task);
			}
			all.add(grant);
		}
	}

}
