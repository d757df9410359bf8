/**
 * Models and their versions: checks, tries, compares and releases processes with their
 * decisions and forms, and lets running cases follow.
 */
@ApplicationModule(
		allowedDependencies = { "process", "organisation", "notification", "deadline", "calendar", "security" })
@NullMarked
package org.reformflow.modelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
