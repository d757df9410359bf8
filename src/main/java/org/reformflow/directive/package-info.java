/**
 * Directives from registration to closing: breakdown into items, one assignment for each
 * lead unit, progress, figures, obstacles, extensions, adjustments and the consolidated
 * result.
 */
@ApplicationModule(allowedDependencies = { "process", "organisation", "calendar", "deadline", "deadline :: ladder",
		"evidence", "apology" })
@NullMarked
package org.reformflow.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
