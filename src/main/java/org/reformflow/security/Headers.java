package org.reformflow.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Response headers of all paths. The web apps write a content security policy of their
 * own, with a nonce, which is kept; HSTS is written on HTTPS only.
 */
final class Headers {

	private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
			+ "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

	/** The editors of models draw with style attributes and carry their fonts inside. */
	private static final String EDITORS_POLICY = POLICY + "; style-src 'self' 'unsafe-inline'; font-src 'self' data:";

	private Headers() {
	}

	static void write(HeadersConfigurer<HttpSecurity> headers) {
		RequestMatcher editors = (request) -> request.getRequestURI().equals("/modeler");
		headers
			.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(editors,
					new ContentSecurityPolicyHeaderWriter(EDITORS_POLICY)))
			.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(editors),
					new ContentSecurityPolicyHeaderWriter(POLICY)))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.frameOptions((frame) -> frame.sameOrigin())
			.permissionsPolicyHeader(
					(permissions) -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
			.cacheControl((cache) -> cache.disable())
			.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
					new NegatedRequestMatcher((request) -> isStatic(request.getRequestURI())),
					new CacheControlHeadersWriter()));
	}

	private static boolean isStatic(String path) {
		return path.startsWith("/css/") || path.startsWith("/js/") || path.startsWith("/images/")
				|| path.startsWith("/camunda/lib/") || path.startsWith("/camunda/assets/")
				|| path.startsWith("/camunda/app/") || path.startsWith("/modeler/");
	}

}
