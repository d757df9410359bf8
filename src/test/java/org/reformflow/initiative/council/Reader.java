package org.reformflow.initiative.council;

import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;

/** A person of the demo organisation at the web apps and at the programs' REST API. */
class Reader {

	private final Visitor browser;

	private final Visitor program;

	Reader(int port, String person) {
		this.browser = Visitor.browser(port, person);
		this.program = Visitor.program(port, person);
	}

	/** What a page or resource answers within the person's session. */
	Answer session(String path) {
		return this.browser.get(path);
	}

	/** What the REST API answers a program. */
	Answer program(String path) {
		return this.program.get("/engine-rest" + path);
	}

	Answer program(String path, String body) {
		return this.program.send("POST", "/engine-rest" + path, body);
	}

}
