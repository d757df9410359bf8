/** Moves an installation that began on the embedded database to PostgreSQL. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.reformflow.move;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
