package org.reformflow.security;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/** Accounts of these tests: ids start with {@code sec.}, the password is the id. */
class People {

	private final IdentityService identity;

	private final AuthorizationService authorizations;

	People(ProcessEngine engine) {
		this.identity = engine.getIdentityService();
		this.authorizations = engine.getAuthorizationService();
	}

	/** Makes the account anew, with these groups and access to the web apps. */
	String person(String name, String... groups) {
		String id = "sec." + name;
		delete(id);
		User user = this.identity.newUser(id);
		user.setFirstName(name);
		user.setLastName("Thử");
		user.setPassword(id);
		this.identity.saveUser(user);
		for (String group : groups) {
			join(id, group);
		}
		for (String app : new String[] { "tasklist", "cockpit", "admin" }) {
			grant(id, Resources.APPLICATION, app, Permissions.ACCESS);
		}
		return id;
	}

	void delete(String id) {
		this.authorizations.createAuthorizationQuery()
			.userIdIn(id)
			.list()
			.forEach((authorization) -> this.authorizations.deleteAuthorization(authorization.getId()));
		this.identity.deleteUser(id);
	}

	void join(String id, String groupId) {
		if (this.identity.createGroupQuery().groupId(groupId).count() == 0) {
			Group group = this.identity.newGroup(groupId);
			group.setName(groupId);
			group.setType("WORKFLOW");
			this.identity.saveGroup(group);
		}
		this.identity.createMembership(id, groupId);
	}

	void grant(String id, Resource resource, String resourceId, Permissions... permissions) {
		Authorization authorization = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		authorization.setUserId(id);
		authorization.setResource(resource);
		authorization.setResourceId(resourceId);
		for (Permissions permission : permissions) {
			authorization.addPermission(permission);
		}
		this.authorizations.saveAuthorization(authorization);
	}

}
