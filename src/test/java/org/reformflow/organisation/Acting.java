package org.reformflow.organisation;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;

/** Does something in the engine as a signed-in person. */
final class Acting {

	private Acting() {
	}

	static <T> T as(IdentityService identity, String user, Supplier<T> action) {
		List<String> groups = identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
		List<String> tenants = identity.createTenantQuery()
			.userMember(user)
			.list()
			.stream()
			.map(Tenant::getId)
			.toList();
		identity.setAuthentication(user, groups, tenants);
		try {
			return action.get();
		}
		finally {
			identity.clearAuthentication();
		}
	}

}
