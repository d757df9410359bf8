package org.reformflow.security;

import java.util.List;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A Camunda user as read from the database: authorities are the groups' ids.
 *
 * @param id sign-in name
 * @param passwordMark changes with the password; tells sessions of an old password apart
 * @param passwordToChange whether somebody else set the password, so that the person must
 * choose one first
 * @param tenants departments in which the person works
 */
record Account(String id, String passwordMark, boolean passwordToChange, List<String> groups,
		List<String> tenants) implements AuthenticatedPrincipal {

	@Override
	public String getName() {
		return this.id;
	}

	List<GrantedAuthority> authorities() {
		return AuthorityUtils.createAuthorityList(this.groups);
	}

	@Override
	public String toString() {
		return this.id;
	}

}
