package org.reformflow.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Camunda's users, read without authorization: call it before an engine authentication is
 * set.
 */
@Component
class Accounts {

	private final ProcessEngine engine;

	Accounts(ProcessEngine engine) {
		this.engine = engine;
	}

	/** Checks the password; each wrong one counts towards Camunda's lock. */
	boolean passwordMatches(String id, String password) {
		return this.engine.getIdentityService().checkPassword(id, password);
	}

	/** The account, unless it is deleted or locked for good. */
	Optional<Account> find(String id) {
		User user = this.engine.getIdentityService().createUserQuery().userId(id).singleResult();
		if (!(user instanceof UserEntity entity) || isLockedForGood(entity)) {
			return Optional.empty();
		}
		return Optional.of(new Account(entity.getId(), markOf(entity), groupsOf(id), tenantsOf(id)));
	}

	private static String markOf(UserEntity user) {
		return DigestUtils.md5DigestAsHex(String.valueOf(user.getPassword()).getBytes(StandardCharsets.UTF_8));
	}

	private boolean isLockedForGood(UserEntity user) {
		var settings = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		return user.getAttempts() >= settings.getLoginMaxAttempts();
	}

	private List<String> groupsOf(String id) {
		return this.engine.getIdentityService()
			.createGroupQuery()
			.groupMember(id)
			.list()
			.stream()
			.map(Group::getId)
			.toList();
	}

	private List<String> tenantsOf(String id) {
		return this.engine.getIdentityService()
			.createTenantQuery()
			.userMember(id)
			.includingGroupsOfUser(true)
			.list()
			.stream()
			.map(Tenant::getId)
			.toList();
	}

}
