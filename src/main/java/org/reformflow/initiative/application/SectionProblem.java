package org.reformflow.initiative.application;

/**
 * Something in a section of the form that must be put right.
 *
 * @param problem what is wrong and what to do, in Vietnamese, without a full stop
 */
public record SectionProblem(Section section, String problem) {

	@Override
	public String toString() {
		return this.section.label() + ": " + this.problem;
	}

}
