package org.reformflow.security;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Protection of state changes against other sites. Own pages read the token from the
 * cookie {@code REFORM-CSRF} and send it as header {@code X-REFORM-CSRF}; the names
 * differ from those of Camunda's web apps, which have their own token.
 */
final class CrossSite {

	private CrossSite() {
	}

	static void protect(CsrfConfigurer<HttpSecurity> csrf) {
		CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
		tokens.setCookieName("REFORM-CSRF");
		tokens.setHeaderName("X-REFORM-CSRF");
		tokens.setCookiePath("/");
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Strict"));
		csrf.csrfTokenRepository(tokens)
			.csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
			.ignoringRequestMatchers(CrossSite::hasOwnProtection);
	}

	private static boolean hasOwnProtection(HttpServletRequest request) {
		return Paths.isBelow(request.getRequestURI(), "/camunda") || isProgramWithPassword(request);
	}

	/** Browsers send a password that they remember, but never without one of these. */
	private static boolean isProgramWithPassword(HttpServletRequest request) {
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)
				&& request.getHeader(HttpHeaders.ORIGIN) == null && request.getHeader("Sec-Fetch-Site") == null;
	}

}
