package org.reformflow.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings Camunda's users, groups, tenants and memberships to what an organisation file
 * says. Groups that are none of ours are left alone, with their members.
 */
@Component
class IdentityImport {

	private final IdentityService identity;

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	IdentityImport(IdentityService identity, JdbcClient jdbc, AuditTrail trail) {
		this.trail = trail;
		this.identity = identity;
		this.jdbc = jdbc;
	}

	/** Makes it so; new people get the password, or none and cannot sign in. */
	void run(OrganisationFile file, @Nullable String password) {
		Set<String> ours = groups(file);
		tenants(file);
		Map<String, User> users = this.identity.createUserQuery()
			.list()
			.stream()
			.collect(Collectors.toMap(User::getId, Function.identity()));
		List<String> left = lockOut();
		Map<String, Set<String>> standingIn = standingIn();
		left.stream()
			.filter(users::containsKey)
			.forEach((person) -> this.trail.note(AuditNote.of(AuditKind.PERMISSION, "person.left").about(person)));
		for (Person person : file.people()) {
			user(users.get(person.id()), person, password);
			Set<String> wanted = new HashSet<>(standingIn.getOrDefault(person.id(), Set.of()));
			wanted.addAll(groupsOf(person));
			note(person, users.containsKey(person.id()), memberships(person, wanted, ours));
			departments(person);
		}
	}

	private Set<String> groups(OrganisationFile file) {
		Map<String, Group> existing = this.identity.createGroupQuery()
			.list()
			.stream()
			.collect(Collectors.toMap(Group::getId, Function.identity()));
		Arrays.stream(Role.values())
			.forEach((role) -> group(existing.get(role.group()), role.group(), RoleNames.of(role)));
		file.units().forEach((unit) -> {
			group(existing.get(unit.id()), unit.id(), unit.name());
			group(existing.get(Unit.headGroup(unit.id())), Unit.headGroup(unit.id()), "Phụ trách " + unit.name());
		});
		Set<String> ours = new HashSet<>(this.jdbc.sql("select id from unit").query(String.class).list());
		List.copyOf(ours).forEach((unit) -> ours.add(Unit.headGroup(unit)));
		Arrays.stream(Role.values()).map(Role::group).forEach(ours::add);
		return ours;
	}

	private void group(@Nullable Group existing, String id, String name) {
		if (existing == null || !name.equals(existing.getName())) {
			Group group = (existing != null) ? existing : this.identity.newGroup(id);
			group.setName(name);
			group
				.setType(id.equals(Role.ADMINISTRATOR.group()) ? Groups.GROUP_TYPE_SYSTEM : Groups.GROUP_TYPE_WORKFLOW);
			this.identity.saveGroup(group);
		}
	}

	private void tenants(OrganisationFile file) {
		for (var department : file.departments()) {
			Tenant existing = this.identity.createTenantQuery().tenantId(department.id()).singleResult();
			if (existing == null || !department.name().equals(existing.getName())) {
				Tenant tenant = (existing != null) ? existing : this.identity.newTenant(department.id());
				tenant.setName(department.name());
				this.identity.saveTenant(tenant);
			}
		}
	}

	private List<String> lockOut() {
		List<String> left = this.jdbc.sql("select id from person where not active").query(String.class).list();
		left.forEach(this.identity::deleteUser);
		return left;
	}

	private void user(@Nullable User existing, Person person, @Nullable String password) {
		if (existing != null && person.name().equals(existing.getFirstName())) {
			return;
		}
		User user = (existing != null) ? existing : this.identity.newUser(person.id());
		user.setFirstName(person.name());
		user.setLastName("");
		if (existing == null && password != null) {
			user.setPassword(password);
		}
		else if (existing == null) {
			((UserEntity) user).setDbPassword(SaltedBCrypt.NO_PASSWORD);
		}
		this.identity.saveUser(user);
	}

	static List<String> groupsOf(Person person) {
		List<String> groups = new ArrayList<>(person.roles().stream().map(Role::group).toList());
		String unit = person.unit();
		if (unit != null) {
			groups.add(unit);
			if (person.is(Role.UNIT_HEAD)) {
				groups.add(Unit.headGroup(unit));
			}
		}
		return groups;
	}

	private Map<String, Set<String>> standingIn() {
		return this.jdbc.sql("select * from substitution where began_at is not null and ended_at is null")
			.query((row, number) -> Map.entry(row.getString("substitute"), Unit.headGroup(row.getString("unit"))))
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
	}

	private void note(Person person, boolean known, AuditNote changes) {
		if (!known || !changes.detail().isEmpty()) {
			this.trail.note(changes.in(person.department()).about(person.id()).with("new", known ? null : true));
		}
	}

	private AuditNote memberships(Person person, Set<String> wanted, Set<String> ours) {
		Set<String> held = this.identity.createGroupQuery()
			.groupMember(person.id())
			.list()
			.stream()
			.map(Group::getId)
			.collect(Collectors.toSet());
		List<String> gained = wanted.stream().filter((group) -> !held.contains(group)).sorted().toList();
		List<String> lost = held.stream()
			.filter((group) -> ours.contains(group) && !wanted.contains(group))
			.sorted()
			.toList();
		gained.forEach((group) -> this.identity.createMembership(person.id(), group));
		lost.forEach((group) -> this.identity.deleteMembership(person.id(), group));
		return AuditNote.of(AuditKind.PERMISSION, "person.imported")
			.with("gained", gained.isEmpty() ? null : String.join(" ", gained))
			.with("lost", lost.isEmpty() ? null : String.join(" ", lost));
	}

	private void departments(Person person) {
		String department = person.department();
		Set<String> held = this.identity.createTenantQuery()
			.userMember(person.id())
			.list()
			.stream()
			.map(Tenant::getId)
			.collect(Collectors.toSet());
		if (department != null && !held.contains(department)) {
			this.identity.createTenantUserMembership(department, person.id());
		}
		held.stream()
			.filter((tenant) -> !tenant.equals(department))
			.forEach((tenant) -> this.identity.deleteTenantUserMembership(tenant, person.id()));
	}

}
