package org.reformflow.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.ReformFlowApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StartUpChecksTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			demo,            127.0.0.1, jdbc:h2:mem:x,         -,  -
			demo,            ::1,       jdbc:h2:mem:x,         -,  -
			demo,            0.0.0.0,   jdbc:h2:mem:x,         -,  SERVER_ADDRESS
			demo,            10.0.0.5,  jdbc:h2:mem:x,         -,  SERVER_ADDRESS
			demo,            -,         jdbc:h2:mem:x,         -,  SERVER_ADDRESS
			production,      0.0.0.0,   jdbc:postgresql://d/x, s,  -
			production,      0.0.0.0,   jdbc:h2:mem:x,         s,  SPRING_DATASOURCE_URL
			production,      0.0.0.0,   jdbc:postgresql://d/x, -,  SPRING_DATASOURCE_PASSWORD
			production;demo, 127.0.0.1, jdbc:postgresql://d/x, s,  SPRING_PROFILES_ACTIVE
			other,           0.0.0.0,   jdbc:h2:mem:x,         -,  -
			""")
	void unsafeInstallationsAreNamed(String profiles, String address, String url, String password, String finding) {
		MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url", url);
		environment.setActiveProfiles(profiles.split(";"));
		if (address != null) {
			environment.setProperty("server.address", address);
		}
		if (password != null) {
			environment.setProperty("spring.datasource.password", password);
		}

		if (finding == null) {
			assertThat(StartUpChecks.findings(environment)).isEmpty();
		}
		else {
			assertThat(StartUpChecks.findings(environment)).singleElement().asString().contains(finding);
		}
	}

	@Test
	void theApplicationDoesNotStartProductionOnTheEmbeddedDatabase() {
		SpringApplication application = new SpringApplication(ReformFlowApplication.class);

		assertThatExceptionOfType(StartUpChecks.UnsafeStart.class)
			.isThrownBy(() -> application.run("--spring.profiles.active=production"))
			.withMessageContaining("SPRING_DATASOURCE_URL")
			.withMessageContaining("SPRING_DATASOURCE_PASSWORD");
	}

}
