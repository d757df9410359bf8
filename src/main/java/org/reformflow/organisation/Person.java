package org.reformflow.organisation;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A person of a department.
 *
 * @param id sign-in name and Camunda user id
 * @param name full name as shown
 * @param department tenant id, or null for people who serve the whole installation
 * @param unit unit id, or null
 * @param email where notices go, or null
 */
public record Person(String id, String name, @Nullable String department, @Nullable String unit, Set<Role> roles,
		@Nullable String email) {

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

}
