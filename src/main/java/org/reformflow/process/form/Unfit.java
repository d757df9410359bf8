package org.reformflow.process.form;

/** A value breaks a rule of its field; the problem says which and what to do. */
class Unfit extends RuntimeException {

	private final String problem;

	Unfit(String problem) {
		super(problem, null, false, false);
		this.problem = problem;
	}

	String problem() {
		return this.problem;
	}

}
