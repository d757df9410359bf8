package org.reformflow.security;

import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which kind of client stands behind a path, and matchers over the whole path. Spring's
 * own matchers leave out the prefix of servlets other than its own, so that
 * {@code /engine-rest/**} never matches.
 */
final class Paths {

	private Paths() {
	}

	/** Matches decoded paths, whatever servlet serves them. */
	static RequestMatcher any(String... patterns) {
		PathPattern[] parsed = Stream.of(patterns)
			.map(PathPatternParser.defaultInstance::parse)
			.toArray(PathPattern[]::new);
		return (request) -> {
			PathContainer path = PathContainer.parsePath(request.getRequestURI());
			return Stream.of(parsed).anyMatch((pattern) -> pattern.matches(path));
		};
	}

	/** Answered with JSON: programs, and the scripts of the web apps. */
	static boolean isApi(HttpServletRequest request) {
		return isApi(request.getRequestURI());
	}

	static boolean isApi(String path) {
		String lower = path.toLowerCase(Locale.ROOT);
		return isBelow(lower, "/api") || isBelow(lower, "/engine-rest") || isBelow(lower, "/camunda/api")
				|| isBelow(lower, "/actuator");
	}

	static boolean isBelow(String path, String parent) {
		return path.equals(parent) || path.startsWith(parent + "/");
	}

}
