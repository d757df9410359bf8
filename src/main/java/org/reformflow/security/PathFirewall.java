package org.reformflow.security;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Besides what Spring refuses ({@code ;}, {@code //}, {@code ..}, encoded slashes),
 * refuses plain characters that come encoded: no honest client writes {@code %63} for
 * {@code c}.
 */
@Configuration(proxyBeanMethods = false)
class PathFirewall {

	private static final Pattern NEEDLESSLY_ENCODED = Pattern
		.compile("%(4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE]|3[0-9]|2[dDeE])");

	@Bean
	HttpFirewall httpFirewall() {
		return new StrictHttpFirewall() {

			@Override
			public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
				if (NEEDLESSLY_ENCODED.matcher(request.getRequestURI()).find()) {
					throw new RequestRejectedException("Needlessly encoded path");
				}
				return super.getFirewalledRequest(request);
			}

		};
	}

	@Bean
	RequestRejectedHandler requestRejectedHandler() {
		return (request, response, ex) -> Problem.BAD_PATH.write(request, response);
	}

}
