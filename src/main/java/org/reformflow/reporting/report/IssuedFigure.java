package org.reformflow.reporting.report;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;

/**
 * A consolidated figure as it was issued; it never changes.
 *
 * @param words as the document has it, such as "67,7%"
 * @param missing names of units that owed it and had none, or null
 */
public record IssuedFigure(String indicator, String name, @Nullable ReformArea area, String measure, int decimals,
		BigDecimal amount, String words, @Nullable String missing) {

}
