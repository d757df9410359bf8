package org.reformflow.reporting.figure;

import org.jspecify.annotations.Nullable;
import org.reformflow.reporting.indicator.Identity.Scope;

/**
 * Figures to be checked, and what they are checked against.
 *
 * @param continued the sheet that the cumulative figures go on from, or null
 * @param comparable the sheet of the last period as long as this, or null
 * @param scope EACH for a unit's own figures, TOTAL for those of all units together
 */
public record Submission(Sheet sheet, @Nullable Sheet continued, @Nullable Sheet comparable, Scope scope) {

	/** A unit's figures without earlier ones. */
	public static Submission ofUnit(Sheet sheet) {
		return new Submission(sheet, null, null, Scope.EACH);
	}

	/** The figures of all units together, without earlier ones. */
	public static Submission ofAll(Sheet sheet) {
		return new Submission(sheet, null, null, Scope.TOTAL);
	}

	boolean isTotal() {
		return this.scope == Scope.TOTAL;
	}

}
