package org.reformflow.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Keeps who is signed in as two texts of the session: the id of the account and the mark
 * of its password. Groups and departments are read anew by {@link FreshAccountFilter}.
 */
class SessionSignIn implements SecurityContextRepository {

	private static final String MARK = "passwordMark";

	/** Without rights until the account has been read. */
	private static SecurityContext read(HttpServletRequest request) {
		SecurityContextImpl context = new SecurityContextImpl();
		HttpSession session = request.getSession(false);
		if (session != null && session.getAttribute(Sessions.ACCOUNT) instanceof String id
				&& session.getAttribute(MARK) instanceof String mark) {
			context.setAuthentication(UsernamePasswordAuthenticationToken
				.authenticated(new Account(id, mark, false, List.of(), List.of()), null, List.of()));
		}
		return context;
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		if (context.getAuthentication() != null
				&& context.getAuthentication().getPrincipal() instanceof Account account) {
			keep(account, request.getSession());
		}
	}

	/** Signs the holder of the session in as this account. */
	static void keep(Account account, HttpSession session) {
		session.setAttribute(Sessions.ACCOUNT, account.id());
		session.setAttribute(MARK, account.passwordMark());
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(Sessions.ACCOUNT) != null;
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return read(holder.getRequest());
	}

	@Override
	public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		return new Deferred(request);
	}

	private static final class Deferred implements DeferredSecurityContext {

		private final HttpServletRequest request;

		private @Nullable SecurityContext context;

		Deferred(HttpServletRequest request) {
			this.request = request;
		}

		@Override
		public SecurityContext get() {
			SecurityContext known = this.context;
			if (known == null) {
				known = read(this.request);
				this.context = known;
			}
			return known;
		}

		@Override
		public boolean isGenerated() {
			return get().getAuthentication() == null;
		}

	}

}
