package org.reformflow.security;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells people of the web apps whose token is missing or old to load the page again, and
 * keeps their session: Camunda's own check behind this one would end it. The next page
 * brings a new token.
 */
class WebAppTokenFilter extends OncePerRequestFilter {

	private static final String TOKEN = "CAMUNDA_CSRF_TOKEN";

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return READING.contains(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		String sent = request.getHeader("X-XSRF-TOKEN");
		if (session != null && (sent == null || !sent.equals(session.getAttribute(TOKEN)))) {
			session.removeAttribute(TOKEN);
			Problem.TOKEN_MISSING.write(request, response);
			return;
		}
		chain.doFilter(request, response);
	}

}
