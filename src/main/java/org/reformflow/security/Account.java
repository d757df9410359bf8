package org.reformflow.security;

import java.io.Serializable;
import java.util.List;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A Camunda user as read from the database: authorities are the groups' ids.
 *
 * @param id sign-in name
 * @param passwordMark changes with the password; tells sessions of an old password apart
 * @param tenants departments in which the person works
 */
record Account(String id, String passwordMark, List<String> groups,
		List<String> tenants) implements AuthenticatedPrincipal, Serializable {

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
