/**
 * For which time reports are due: calendars of periods and their cut-off days.
 */
@NullMarked
package org.reformflow.reporting.period;

import org.jspecify.annotations.NullMarked;
