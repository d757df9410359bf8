package org.reformflow.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.reformflow.availability.DatabaseState;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 while the database is away, before anything could wait for it, and puts the
 * same answer in the place of errors of requests that it went away from under.
 */
class AwayFilter extends OncePerRequestFilter {

	private static final String RETRY_SECONDS = "5";

	private static final String STYLE = "body{font:16px/1.5 sans-serif;margin:15vh auto;max-width:36em;padding:0 1em;"
			+ "color:#222}h1{font-size:1.5em}a{color:#2b5c8a}";

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="vi">
			<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
			<title>%1$s · Reform Flow</title><style>%3$s</style></head>
			<body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">Về trang làm việc</a></p></main></body>
			</html>
			""".formatted(Problem.UNAVAILABLE.title(), Problem.UNAVAILABLE.advice(), STYLE);

	private static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
			+ "'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

	private final DatabaseState database;

	AwayFilter(DatabaseState database) {
		this.database = database;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return Paths.isBelow(request.getRequestURI(), "/actuator/health");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.database.isAway()) {
			answer(request, response);
			return;
		}
		AwayResponse watched = new AwayResponse(response, this.database);
		try {
			chain.doFilter(request, watched);
		}
		catch (ServletException | IOException | RuntimeException ex) {
			if (response.isCommitted() || !this.database.isAwayNow()) {
				throw ex;
			}
			watched.replace();
		}
		if (watched.isReplaced() && !response.isCommitted()) {
			response.reset();
			answer(request, response);
		}
	}

	private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		if (Paths.isApi(request)) {
			Problem.UNAVAILABLE.write(request, response);
			return;
		}
		response.setStatus(Problem.UNAVAILABLE.status().value());
		response.setHeader("Content-Security-Policy", POLICY);
		response.setContentType("text/html;charset=UTF-8");
		if ("GET".equals(request.getMethod())) {
			response.setHeader("Refresh", RETRY_SECONDS);
		}
		response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
	}

	private static String sha256(String text) {
		try {
			return Base64.getEncoder()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
