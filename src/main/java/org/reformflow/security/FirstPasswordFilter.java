package org.reformflow.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets people whose password somebody else set do nothing but choose their own. */
class FirstPasswordFilter extends OncePerRequestFilter {

	private static final RequestMatcher OPEN = Paths.any("/account", "/account/**", "/logout", "/css/**", "/images/**",
			"/favicon.ico", "/error");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		if (signedIn == null || !(signedIn.getPrincipal() instanceof Account account) || !account.passwordToChange()
				|| OPEN.matches(request)) {
			chain.doFilter(request, response);
		}
		else if (Paths.isApi(request)) {
			Problem.PASSWORD_TO_CHANGE.write(request, response);
		}
		else {
			Answers.redirect(response, "/account");
		}
	}

}
