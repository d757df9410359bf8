package org.reformflow.organisation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What each role may do in the engine. Tasks and their instances come on top, by
 * {@link TaskAuthorizations}; filters by {@link TaskFilters}. There are no REVOKE
 * authorizations: the engine is told not to look for them.
 */
@Component
class RoleAuthorizations {

	private static final String ANY = Authorization.ANY;

	private static final List<Grant> STAFF = List.of(app("tasklist"),
			new Grant(Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE), readable("directive-rollout"),
			readable("assignment"), readable("deadline-escalation"), readable("apology-letter"),
			readable("head-substitution"), readable("initiative-campaign"), readable("initiative-review"),
			readable("initiative-scoring"), readable("initiative-session"), readable("initiative-followup"),
			readable("unit-report"), readable("periodic-report"), readable("figure-correction"),
			readable("table-change"), readable("unit-scoring"), readable("unit-self-score"),
			readable("scoring-reopening"));

	/** Those who may hand in initiatives. */
	private static final List<Grant> AUTHORS = with(STAFF, startable("initiative-application"),
			startable("initiative-request"));

	/** How the office and the leadership follow what they manage. */
	private static final List<Grant> MANAGEMENT = Stream.concat(
			Stream.of(app("cockpit"), new Grant(Resources.DECISION_DEFINITION, "extension-authority", Permissions.READ),
					new Grant(Resources.DECISION_DEFINITION, "deadline-ladder", Permissions.READ)),
			ManagedProcesses.KEYS.stream().map(RoleAuthorizations::managed))
		.toList();

	private static final List<Grant> READ_MODELS = List.of(app("cockpit"),
			new Grant(Resources.DEPLOYMENT, ANY, Permissions.READ),
			new Grant(Resources.DECISION_DEFINITION, ANY, Permissions.READ),
			new Grant(Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ));

	// @formatter:off
	private static final Map<Role, List<Grant>> TABLE = Map.of(
			Role.LEADERSHIP, with(AUTHORS, MANAGEMENT),
			Role.OFFICE, with(with(AUTHORS, MANAGEMENT), startable("directive-rollout"), startable("calendar-change"),
					startable("periodic-report"), startable("table-change"), startable("unit-scoring")),
			Role.CHIEF_OF_OFFICE, List.of(startable("scoring-reopening")),
			Role.UNIT_HEAD, with(AUTHORS, startable("head-substitution"), startable("figure-correction")),
			Role.OFFICER, with(AUTHORS, startable("figure-correction")),
			Role.INITIATIVE_DESK, List.of(startable("initiative-campaign")),
			Role.COUNCIL, STAFF,
			Role.SUPERVISOR, with(READ_MODELS, app("tasklist"),
					new Grant(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ,
							ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
							ProcessDefinitionPermissions.READ_HISTORY),
					new Grant(Resources.TASK, ANY, Permissions.READ)),
			Role.ANALYST, with(READ_MODELS,
					new Grant(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ)),
			Role.ADMINISTRATOR, Arrays.stream(Resources.values())
				.map((resource) -> new Grant(resource, ANY, Permissions.ALL))
				.toList());
	// @formatter:on

	private final AuthorizationService authorizations;

	RoleAuthorizations(AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	/** Writes what is missing or different. */
	void grant() {
		TABLE.forEach((role, grants) -> grants.forEach((grant) -> grant(role, grant)));
	}

	private void grant(Role role, Grant grant) {
		Authorization existing = this.authorizations.createAuthorizationQuery()
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.groupIdIn(role.group())
			.resourceType(grant.resource())
			.resourceId(grant.id())
			.singleResult();
		if (existing == null || !grant.isIn(existing)) {
			save(existing, role, grant);
		}
	}

	private void save(@Nullable Authorization existing, Role role, Grant grant) {
		Authorization authorization = (existing != null) ? existing
				: this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		authorization.setGroupId(role.group());
		authorization.setResource(grant.resource());
		authorization.setResourceId(grant.id());
		authorization.setPermissions(grant.permissions());
		this.authorizations.saveAuthorization(authorization);
	}

	private static Grant app(String app) {
		return new Grant(Resources.APPLICATION, app, Permissions.ACCESS);
	}

	private static Grant readable(String process) {
		return new Grant(Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ);
	}

	private static Grant startable(String process) {
		return new Grant(Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ,
				ProcessDefinitionPermissions.CREATE_INSTANCE);
	}

	/** Without the tasks: those of others would come up in Tasklist's queries. */
	private static Grant managed(String process) {
		return new Grant(Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ,
				ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY);
	}

	private static List<Grant> with(List<Grant> grants, Grant... others) {
		return with(grants, List.of(others));
	}

	/** All of them, one for each resource and id. */
	private static List<Grant> with(List<Grant> grants, List<Grant> others) {
		Map<List<Object>, Grant> all = new LinkedHashMap<>();
		Stream.concat(grants.stream(), others.stream())
			.forEach((grant) -> all.merge(List.of(grant.resource(), grant.id()), grant, Grant::and));
		return List.copyOf(all.values());
	}

	private record Grant(Resource resource, String id, Permission... permissions) {

		Grant and(Grant other) {
			return new Grant(this.resource, this.id,
					Stream.of(this.permissions, other.permissions)
						.flatMap(Arrays::stream)
						.distinct()
						.toArray(Permission[]::new));
		}

		boolean isIn(Authorization authorization) {
			int wanted = Arrays.stream(this.permissions).mapToInt(Permission::getValue).reduce(0, (a, b) -> a | b);
			int held = Arrays.stream(authorization.getPermissions(this.permissions))
				.mapToInt(Permission::getValue)
				.reduce(0, (a, b) -> a | b);
			return wanted == held;
		}

	}

}
