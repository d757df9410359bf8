package org.reformflow.security;

import java.util.regex.Pattern;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.reformflow.availability.DatabaseState;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Besides what Spring's firewall refuses ({@code ;}, {@code //}, {@code ..}, encoded
 * slashes), refuses plain characters that come encoded: no honest client writes
 * {@code %63} for {@code c}.
 */
@Configuration(proxyBeanMethods = false)
class PathFirewall {

	private static final Pattern NEEDLESSLY_ENCODED = Pattern
		.compile("%(4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE]|3[0-9]|2[dDeE])");

	/** Before all other filters, which would fail on such paths. */
	@Bean
	FilterRegistrationBean<Filter> encodedPathFilter() {
		var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
			HttpServletRequest http = (HttpServletRequest) request;
			if (NEEDLESSLY_ENCODED.matcher(http.getRequestURI()).find()) {
				Problem.BAD_PATH.write(http, (HttpServletResponse) response);
				return;
			}
			chain.doFilter(request, response);
		});
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	/** Behind the firewall, before sessions are looked up. */
	@Bean
	FilterRegistrationBean<AwayFilter> awayFilter(DatabaseState database) {
		var registration = new FilterRegistrationBean<>(new AwayFilter(database));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return registration;
	}

	@Bean
	RequestRejectedHandler requestRejectedHandler() {
		return (request, response, ex) -> Problem.BAD_PATH.write(request, response);
	}

}
