package org.reformflow.reporting.report;

import java.time.OffsetDateTime;

import org.reformflow.reporting.figure.Flag;

/**
 * Why a contradiction is none.
 *
 * @param unit empty for the consolidated figures
 * @param rule see {@link Flag#rule()}
 * @param words the contradiction as the person saw it
 */
public record Explanation(String period, String unit, Flag.Kind kind, String rule, String words, String text, String by,
		OffsetDateTime at) {

	/** Whether it still explains a contradiction: the same one with the same figures. */
	public boolean explains(Flag flag) {
		return this.kind == flag.kind() && this.rule.equals(flag.rule()) && this.words.equals(flag.words());
	}

}
