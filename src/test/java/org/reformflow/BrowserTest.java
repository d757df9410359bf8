package org.reformflow;

import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test of the product in a real browser: required in CI, else where Chromium is found.
 */
@ProductTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

	@Autowired
	private RuntimeService runtime;

	@LocalServerPort
	private int port;

	private Chromium chromium;

	@BeforeAll
	void startBrowser() {
		this.chromium = Chromium.start();
	}

	@AfterAll
	void stopBrowser() {
		if (this.chromium != null) {
			this.chromium.close();
		}
	}

	/**
	 * Tasklist shows fifteen tasks a page: leave none that other tests made. What runs
	 * once for each department is started with the product.
	 */
	@BeforeEach
	void emptyTheLists() {
		List<String> instances = this.runtime.createProcessInstanceQuery()
			.processDefinitionKeyNotIn("daily-digest", "report-calendar", "weekly-briefing")
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.toList();
		this.runtime.deleteProcessInstances(instances, "room for the browser tests", true, true, true);
	}

	/** Signs a person in whose work is not in Tasklist, or who goes elsewhere. */
	SignedIn visitor(String person) {
		return new SignedIn(this.chromium.browser(), "http://127.0.0.1:" + this.port, person);
	}

	/** Signs a person in at Tasklist. */
	Tasklist as(String person) {
		return new Tasklist(this.chromium.browser(), "http://127.0.0.1:" + this.port, person);
	}

}
