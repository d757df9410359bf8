package org.reformflow.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.reformflow.organisation.Role;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which requests other than GET may reach Camunda's REST API, over {@code /engine-rest}
 * and below {@code /camunda/api}: what is not listed is refused, to administrators too.
 * Reading, which the web apps partly do by POST, is left to the engine's authorizations.
 */
final class RestWriteRules {

	private static final Set<String> ALL = Set.of();

	private static final Set<String> ADMINISTRATION = Set.of(Role.ADMINISTRATOR.group());

	/** Who uses Cockpit; what each sees there is up to the engine's authorizations. */
	private static final Set<String> COCKPIT = Set.of(Role.SUPERVISOR.group(), Role.ANALYST.group(),
			Role.OFFICE.group(), Role.LEADERSHIP.group(), Role.ADMINISTRATOR.group());

	private static final String RUNNING = "task|process-instance|execution|variable-instance|job|job-definition"
			+ "|external-task";

	private static final String HISTORY = "process-instance|activity-instance|task|variable-instance|detail|job-log"
			+ "|external-task-log";

	private static final List<Rule> RULES = List.of(
			// What staff do in Tasklist
			post(ALL, "/task/{id}/claim"), post(ALL, "/task/{id}/unclaim"), post(ALL, "/task/{id}/submit-form"),
			post(ALL, "/process-definition/{id}/submit-form"), post(ALL, "/process-definition/key/{key}/submit-form"),
			post(ALL, "/process-definition/key/{key}/tenant-id/{tenant}/submit-form"),
			// Queries and their counts
			post(ALL, "/{of:" + RUNNING + "}"), post(ALL, "/{of:" + RUNNING + "}/count"), post(ALL, "/{of:user|group}"),
			post(ALL, "/{of:user|group}/count"), post(ALL, "/history/{of:" + HISTORY + "}"),
			post(ALL, "/history/{of:" + HISTORY + "}/count"), post(ALL, "/filter/{id}/list"),
			post(ALL, "/filter/{id}/count"), post(ALL, "/filter/{id}/singleResult"),
			post(ALL, "/identity/password-policy"),
			// Cockpit's own queries, which no engine guard sees
			post(COCKPIT, "/cockpit/plugin/base/{engine}/**"),
			// Trying what has failed again, in Cockpit
			put(ADMINISTRATION, "/job/{id}/retries"), put(ADMINISTRATION, "/job-definition/{id}/retries"),
			// The Admin app
			any(ADMINISTRATION, "/user/**"), any(ADMINISTRATION, "/group/**"), any(ADMINISTRATION, "/tenant/**"),
			any(ADMINISTRATION, "/authorization/**"),
			// Our own plugins, which authorize each call themselves
			any(ALL, "/ext/**"));

	private RestWriteRules() {
	}

	/**
	 * Whether members of these groups may send this.
	 * @param path decoded, as it comes in
	 */
	static boolean allow(String method, String path, Collection<String> groups) {
		PathContainer resource = PathContainer.parsePath(resourceOf(path));
		return RULES.stream().anyMatch((rule) -> rule.allows(method, resource, groups));
	}

	/** The path without the surface and the engine's name. */
	private static String resourceOf(String path) {
		String resource = path.replaceFirst("^(/engine-rest|/camunda/api/engine)(/engine/[^/]+)?", "")
			.replaceFirst("^/camunda/api", "");
		return (resource.length() > 1 && resource.endsWith("/")) ? resource.substring(0, resource.length() - 1)
				: resource;
	}

	private static Rule post(Set<String> groups, String pattern) {
		return new Rule("POST", PathPatternParser.defaultInstance.parse(pattern), groups);
	}

	private static Rule put(Set<String> groups, String pattern) {
		return new Rule("PUT", PathPatternParser.defaultInstance.parse(pattern), groups);
	}

	private static Rule any(Set<String> groups, String pattern) {
		return new Rule("", PathPatternParser.defaultInstance.parse(pattern), groups);
	}

	/** An empty method or set of groups stands for all. */
	private record Rule(String method, PathPattern pattern, Set<String> groups) {

		boolean allows(String used, PathContainer path, Collection<String> memberships) {
			return (this.method.isEmpty() || this.method.equals(used)) && this.pattern.matches(path)
					&& (this.groups.isEmpty() || memberships.stream().anyMatch(this.groups::contains));
		}

	}

}
