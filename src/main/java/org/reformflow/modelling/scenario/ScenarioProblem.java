package org.reformflow.modelling.scenario;

/** A scenario that cannot be read, or does not come out as told; in Vietnamese. */
class ScenarioProblem extends RuntimeException {

	private final int line;

	ScenarioProblem(int line, String message) {
		super(message, null, false, false);
		this.line = line;
	}

	/** In the scenarios' file; first line is 1. */
	int line() {
		return this.line;
	}

	String words() {
		return String.valueOf(getMessage());
	}

}
