package org.reformflow.security;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

/** Which kind of client stands behind a path. */
final class Paths {

	private Paths() {
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
