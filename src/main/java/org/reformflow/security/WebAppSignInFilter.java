package org.reformflow.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs the person into Camunda's web apps. Camunda's own filter behind this one reads
 * groups and rights anew at each request (cache time 0), so only the name matters here.
 */
class WebAppSignInFilter extends OncePerRequestFilter {

	private final ProcessEngine engine;

	WebAppSignInFilter(ProcessEngine engine) {
		this.engine = engine;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		if (signedIn != null && signedIn.getPrincipal() instanceof Account account) {
			this.engine.getIdentityService().clearAuthentication();
			enter(account, AuthenticationUtil.getAuthsFromSession(request.getSession()));
		}
		chain.doFilter(request, response);
	}

	private void enter(Account account, Authentications authentications) {
		var known = authentications.getAuthenticationForProcessEngine(this.engine.getName());
		if (known == null || !known.getIdentityId().equals(account.id())) {
			authentications.addOrReplace(AuthenticationUtil.createAuthentication(this.engine, account.id(),
					account.groups(), account.tenants()));
		}
	}

}
