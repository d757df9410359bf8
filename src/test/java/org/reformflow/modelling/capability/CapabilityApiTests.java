package org.reformflow.modelling.capability;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.Visitor;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class CapabilityApiTests {

	@LocalServerPort
	private int port;

	@Test
	void analystsGetTemplatesAndCapabilities() {
		Visitor analyst = Visitor.program(this.port, "phantich");

		JsonNode templates = analyst.get("/api/modelling/templates").json();
		JsonNode capabilities = analyst.get("/api/modelling/capabilities").json();

		assertThat(templates).extracting((template) -> template.path("id").asText())
			.contains("org.reformflow.sendNotice", "org.reformflow.userTask", "org.reformflow.call");
		assertThat(capabilities).filteredOn((capability) -> capability.path("bean").asText().equals("sendNotice"))
			.singleElement()
			.satisfies((capability) -> assertThat(capability.path("inputs")).hasSize(5));
	}

	@Test
	void othersDoNot() {
		Visitor office = Visitor.program(this.port, "vanphong");

		assertThat(office.get("/api/modelling/templates").status()).isEqualTo(403);
		assertThat(office.get("/api/modelling/capabilities").status()).isEqualTo(403);
	}

}
