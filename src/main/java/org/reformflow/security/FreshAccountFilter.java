package org.reformflow.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.IdentityService;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the signed-in account anew at each request: a deleted or locked account or a
 * changed password ends the session, changed groups take effect at once. Then the engine
 * acts as that person; the web apps' own filters do the same below {@code /camunda}.
 */
class FreshAccountFilter extends OncePerRequestFilter {

	private final Accounts accounts;

	private final IdentityService identity;

	FreshAccountFilter(Accounts accounts, IdentityService identity) {
		this.accounts = accounts;
		this.identity = identity;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof Account known)) {
			chain.doFilter(request, response);
			return;
		}
		Optional<Account> current = this.accounts.find(known.id())
			.filter((account) -> account.passwordMark().equals(known.passwordMark()));
		if (current.isEmpty()) {
			endSession(request);
			chain.doFilter(request, response);
			return;
		}
		runAs(current.get(), () -> chain.doFilter(request, response));
	}

	private static void endSession(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContextHolder.clearContext();
	}

	private void runAs(Account account, Continuation continuation) throws ServletException, IOException {
		SecurityContextHolder.setContext(new SecurityContextImpl(
				UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities())));
		this.identity.setAuthentication(account.id(), account.groups(), account.tenants());
		try {
			continuation.run();
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	private interface Continuation {

		void run() throws ServletException, IOException;

	}

}
