/**
 * What units do for a report period: enter figures that are prefilled from their work,
 * explain contradictions, confirm.
 */
@NullMarked
package org.reformflow.reporting.unit;

import org.jspecify.annotations.NullMarked;
