/**
 * Working time of a department: weekends, public holidays, swapped days with make-up
 * Saturdays and office hours, as data that the office edits.
 */
@ApplicationModule(allowedDependencies = { "process", "organisation" })
@NullMarked
package org.reformflow.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
