/**
 * When work is due: what the words of a document mean, working days of the
 * administration, and whether work is in term.
 */
@ApplicationModule(allowedDependencies = { "process", "organisation", "calendar", "notification" })
@NullMarked
package org.reformflow.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
