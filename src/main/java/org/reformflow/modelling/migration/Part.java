package org.reformflow.modelling.migration;

import java.util.List;

/**
 * The way from one version to another.
 *
 * @param source id of the process definition that cases leave
 * @param target id of the process definition that they follow
 */
record Part(String source, String target, List<Instruction> instructions) {

	/** The way back, as far as it is not ambiguous. */
	Part reversed() {
		return new Part(this.target, this.source,
				this.instructions.stream().filter(this::isOnly).map(Instruction::reversed).toList());
	}

	private boolean isOnly(Instruction instruction) {
		return this.instructions.stream().filter((other) -> other.to().equals(instruction.to())).count() == 1;
	}

}
