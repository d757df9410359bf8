package org.reformflow.security;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * What a person or a program is told at sign-in, sign-out and refusals: pages lead to the
 * sign-in page, APIs answer problem details. Redirects are relative, so that a forged
 * Host header leads nowhere.
 */
final class Answers {

	private static final RequestCache PAGES = pages();

	private Answers() {
	}

	static RequestCache pagesOnly() {
		return PAGES;
	}

	private static RequestCache pages() {
		CookieRequestCache cache = new CookieRequestCache();
		cache.setRequestMatcher(Answers::isPage);
		return cache;
	}

	private static boolean isPage(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return "GET".equals(request.getMethod()) && !Paths.isApi(request) && accept != null
				&& accept.contains("text/html") && !request.getRequestURI().contains("favicon");
	}

	static void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (!Paths.isApi(request)) {
			redirect(response, "/login");
			return;
		}
		if (!request.getRequestURI().startsWith("/camunda") && request.getHeader("Sec-Fetch-Site") == null) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Reform Flow\", charset=\"UTF-8\"");
		}
		Problem.UNAUTHENTICATED.write(request, response);
	}

	static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		if (ex instanceof CsrfException && "/login".equals(request.getRequestURI())) {
			redirect(response, "/login?expired");
		}
		else if (ex instanceof CsrfException && Paths.isBelow(request.getRequestURI(), "/account")) {
			redirect(response, "/account?expired");
		}
		else if (Paths.isApi(request) && isAnonymous(request)) {
			unauthenticated(request, response, new InsufficientAuthenticationException("nobody signed in", ex));
		}
		else if (ex instanceof CsrfException && Paths.isApi(request)) {
			Problem.TOKEN_MISSING.write(request, response);
		}
		else if (Paths.isApi(request)) {
			Problem.FORBIDDEN.write(request, response);
		}
		else {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
	}

	/**
	 * Whether a state change came without any sign-in: its missing token is beside the
	 * point then.
	 */
	private static boolean isAnonymous(HttpServletRequest request) {
		return request.getHeader(HttpHeaders.AUTHORIZATION) == null
				&& SecurityContextHolder.getContext().getAuthentication() == null;
	}

	static void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
		SavedRequest wanted = PAGES.getRequest(request, response);
		PAGES.removeRequest(request, response);
		redirect(response, (wanted != null) ? pathOf(wanted.getRedirectUrl()) : "/");
	}

	/** The address comes back from a cookie: only its path counts, on this server. */
	static String pathOf(String wanted) {
		try {
			URI address = new URI(wanted);
			String path = Objects.toString(address.getRawPath(), "");
			if (!path.startsWith("/") || path.startsWith("//")) {
				return "/";
			}
			return (address.getRawQuery() != null) ? path + "?" + address.getRawQuery() : path;
		}
		catch (URISyntaxException ex) {
			return "/";
		}
	}

	/** Says no more than that it failed, and makes no session. */
	static void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex) {
		redirect(response, "/login?error");
	}

	static void signedOut(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
		if (Paths.isApi(request)) {
			response.setStatus(HttpStatus.NO_CONTENT.value());
		}
		else {
			redirect(response, "/login?logout");
		}
	}

	static void redirect(HttpServletResponse response, String path) {
		response.setStatus(HttpStatus.FOUND.value());
		response.setHeader(HttpHeaders.LOCATION, path);
	}

}
