package org.reformflow.demo;

import java.util.stream.Collectors;

import org.reformflow.organisation.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where the demo is and who can sign in, once it is ready. */
@Component
@Profile("demo")
class DemoWelcome {

	private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);

	private final ServletWebServerApplicationContext server;

	private final Organisation organisation;

	DemoWelcome(ServletWebServerApplicationContext server, Organisation organisation) {
		this.server = server;
		this.organisation = organisation;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(2)
	void print() {
		LOG.info("Reform Flow: http://127.0.0.1:{} – tài khoản thử (mật khẩu: demo):\n{}",
				this.server.getWebServer().getPort(), accounts());
	}

	private String accounts() {
		return this.organisation.people()
			.stream()
			.map((person) -> "  %-22s %s".formatted(person.id(), person.name()))
			.collect(Collectors.joining("\n"));
	}

}
