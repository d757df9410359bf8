package org.reformflow;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/** The modules use each other only as their package-info allows, without cycles. */
class ModularityTests {

	@Test
	void modulesDependOnlyOnWhatTheyDeclare() {
		ApplicationModules.of(ReformFlowApplication.class).verify();
	}

}
