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
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.reformflow.process.AsSystem;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Camunda's users, read and changed without the rights of whoever is signed in. */
@Component
class Accounts {

	private static final String NO_PASSWORD = "}!";

	private final ProcessEngine engine;

	private final AccountStates states;

	private final AsSystem system;

	Accounts(ProcessEngine engine, AccountStates states, AsSystem system) {
		this.engine = engine;
		this.system = system;
		this.states = states;
	}

	/**
	 * Checks the password, at the same cost for unknown people. Does not count towards
	 * Camunda's lock, by which strangers could lock a person out for good.
	 */
	boolean passwordMatches(String id, String password) {
		Optional<UserEntity> user = this.system.call(() -> user(id));
		if (user.isEmpty() || hasNoPassword(user.get())) {
			settings().getPasswordManager().encrypt(password);
			return false;
		}
		String salted = EncryptionUtil.saltPassword(password, user.get().getSalt());
		return settings().getPasswordManager().check(salted, user.get().getPassword());
	}

	boolean exists(String id) {
		return this.system.call(() -> user(id)).isPresent();
	}

	/** The account, unless it is deleted or locked. */
	Optional<Account> find(String id) {
		return this.system.call(() -> user(id).flatMap(this::account));
	}

	private Optional<Account> account(UserEntity user) {
		String mark = markOf(user);
		AccountStates.State state = this.states.of(user.getId());
		if (state.locked() || user.getAttempts() >= settings().getLoginMaxAttempts()) {
			return Optional.empty();
		}
		boolean toChange = !hasNoPassword(user) && state.isToChange(mark);
		return Optional.of(new Account(user.getId(), mark, toChange, groupsOf(user.getId()), tenantsOf(user.getId())));
	}

	/**
	 * Gives the person a password that they chose themselves; ends their other sessions.
	 */
	void choosePassword(String id, String password) {
		UserEntity user = this.system.call(() -> save(id, password));
		this.states.choose(id, markOf(user));
	}

	/** Gives the person a password that they must change at their next sign-in. */
	void resetPassword(String id, String password) {
		this.system.run(() -> save(id, password));
		this.states.reset(id);
	}

	private UserEntity save(String id, String password) {
		UserEntity user = user(id).orElseThrow(() -> new Refusal("Không có tài khoản " + id + "."));
		user.setPassword(password);
		this.engine.getIdentityService().saveUser(user);
		return user(id).orElseThrow();
	}

	private Optional<UserEntity> user(String id) {
		User user = this.engine.getIdentityService().createUserQuery().userId(id).singleResult();
		return (user instanceof UserEntity entity) ? Optional.of(entity) : Optional.empty();
	}

	private static String markOf(UserEntity user) {
		return DigestUtils.md5DigestAsHex(String.valueOf(user.getPassword()).getBytes(StandardCharsets.UTF_8));
	}

	private static boolean hasNoPassword(UserEntity user) {
		return user.getPassword() == null || user.getPassword().endsWith(NO_PASSWORD);
	}

	private ProcessEngineConfigurationImpl settings() {
		return (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
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
