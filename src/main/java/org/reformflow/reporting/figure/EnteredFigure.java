package org.reformflow.reporting.figure;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody hands in.
 *
 * @param assignment id of the assignment in which it was stated, or null
 * @param basedOn the version that the person saw; 0 when there was none
 */
public record EnteredFigure(Figure figure, @Nullable String assignment, int basedOn) {

	/** A first figure, typed by a unit. */
	public static EnteredFigure first(Figure figure) {
		return new EnteredFigure(figure, null, 0);
	}

	/** Whether it says the same as an earlier one; 93 and 93.000000 do. */
	boolean repeats(Figure earlier) {
		BigDecimal value = this.figure.value();
		BigDecimal before = earlier.value();
		boolean same = (value != null && before != null) ? value.compareTo(before) == 0
				: value == null && before == null;
		return same && Objects.equals(this.figure.stated(), earlier.stated())
				&& Objects.equals(this.figure.evidence(), earlier.evidence());
	}

}
