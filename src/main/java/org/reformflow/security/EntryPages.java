package org.reformflow.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Role;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page and the start page, which sends each role to its place. */
@Controller
class EntryPages {

	private static final List<Role> STAFF = List.of(Role.LEADERSHIP, Role.DIRECTOR, Role.DEPUTY_DIRECTOR, Role.OFFICE,
			Role.CHIEF_OF_OFFICE, Role.UNIT_HEAD, Role.OFFICER, Role.INITIATIVE_DESK, Role.COUNCIL);

	@GetMapping("/login")
	String login(@Nullable Authentication signedIn) {
		return (signedIn != null) ? "redirect:/" : "login";
	}

	@GetMapping("/")
	String start(Authentication signedIn) {
		Set<String> groups = signedIn.getAuthorities()
			.stream()
			.map(GrantedAuthority::getAuthority)
			.collect(Collectors.toSet());
		return "redirect:" + pageOf(groups);
	}

	private static String pageOf(Set<String> groups) {
		if (groups.contains(Role.ADMINISTRATOR.group())) {
			return "/camunda/app/admin/default/";
		}
		if (STAFF.stream().map(Role::group).anyMatch(groups::contains)) {
			return "/camunda/app/tasklist/default/";
		}
		if (groups.contains(Role.ANALYST.group())) {
			return "/modeler";
		}
		return groups.contains(Role.SUPERVISOR.group()) ? "/camunda/app/cockpit/default/"
				: "/camunda/app/tasklist/default/";
	}

}
