package org.reformflow.modelling.check;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as the rules want it.
 *
 * @param file such as {@code processes/assignment/assignment.bpmn}
 * @param element id of the element or field; null for the file as a whole
 * @param line first line is 1; 1 when unknown
 * @param rule short name of the rule
 * @param message in Vietnamese, with the way out
 */
public record Finding(String file, @Nullable String element, int line, String rule, Severity severity,
		String message) implements Comparable<Finding> {

	/** Whether a model with it may be used. */
	public enum Severity {

		ERROR, WARNING

	}

	private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
		.thenComparing(Finding::line)
		.thenComparing(Finding::rule)
		.thenComparing(Finding::message);

	public boolean isError() {
		return this.severity == Severity.ERROR;
	}

	@Override
	public int compareTo(Finding other) {
		return ORDER.compare(this, other);
	}

	/** One line for the console. */
	@Override
	public String toString() {
		return "%s:%d: %s [%s]%s %s".formatted(this.file, this.line, isError() ? "lỗi" : "nhắc", this.rule,
				(this.element != null) ? " " + this.element + ":" : "", this.message);
	}

}
