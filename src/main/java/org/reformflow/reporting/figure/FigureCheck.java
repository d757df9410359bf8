package org.reformflow.reporting.figure;

import java.util.stream.Stream;

/** One kind of check on figures. */
@FunctionalInterface
interface FigureCheck {

	Stream<Flag> flags(Submission submission);

}
