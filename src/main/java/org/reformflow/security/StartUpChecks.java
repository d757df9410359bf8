package org.reformflow.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start an installation that would be open: demo accounts that others can
 * reach, or a production profile without PostgreSQL and its password. Runs before any
 * bean is made.
 */
class StartUpChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		List<String> findings = findings(event.getEnvironment());
		if (!findings.isEmpty()) {
			throw new UnsafeStart(String.join(System.lineSeparator(), findings));
		}
	}

	static List<String> findings(Environment environment) {
		List<String> findings = new ArrayList<>();
		boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
		boolean production = environment.acceptsProfiles(Profiles.of("production"));
		if (demo && !isLoopback(environment.getProperty("server.address"))) {
			findings.add("Tài khoản mẫu (profile demo) chỉ được chạy trên máy này: đặt SERVER_ADDRESS=127.0.0.1 "
					+ "hoặc bỏ profile demo. / Demo accounts need a loopback server.address.");
		}
		if (production && demo) {
			findings.add("Không chạy profile production cùng profile demo: bỏ demo khỏi SPRING_PROFILES_ACTIVE. "
					+ "/ Profiles production and demo exclude each other.");
		}
		if (production) {
			checkDatabase(environment, findings);
		}
		return findings;
	}

	private static void checkDatabase(Environment environment, List<String> findings) {
		if (!environment.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:")) {
			findings.add("Profile production cần PostgreSQL: đặt SPRING_DATASOURCE_URL=jdbc:postgresql://… "
					+ "/ Profile production needs the URL of a PostgreSQL database.");
		}
		if (environment.getProperty("spring.datasource.password", "").isBlank()) {
			findings.add("Thiếu mật khẩu cơ sở dữ liệu: đặt SPRING_DATASOURCE_PASSWORD. "
					+ "/ SPRING_DATASOURCE_PASSWORD is missing.");
		}
	}

	private static boolean isLoopback(@Nullable String address) {
		try {
			return address != null && !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	/** Shown without a stack trace. */
	static final class UnsafeStart extends RuntimeException {

		UnsafeStart(String message) {
			super(message, null, false, false);
		}

	}

}
