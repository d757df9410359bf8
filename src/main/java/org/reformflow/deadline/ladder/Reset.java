package org.reformflow.deadline.ladder;

import java.time.LocalDate;

/**
 * A commitment that put the ladder off.
 *
 * @param day the committed last day
 * @param offset of the tier that comes when it passes
 */
record Reset(LocalDate day, int offset) {

}
