package org.reformflow.modelling.migration;

/**
 * Where the cases of a step go.
 *
 * @param from id of a step of the old version
 * @param to id of a step of the new version
 * @param afresh whether the step's time is worked out anew
 */
record Instruction(String from, String to, boolean afresh) {

	Instruction(String from, String to) {
		this(from, to, false);
	}

	Instruction reversed() {
		return new Instruction(this.to, this.from);
	}

	Instruction anew() {
		return new Instruction(this.from, this.to, true);
	}

}
