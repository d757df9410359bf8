/**
 * Keeps the product answering while its database is away, and lets several nodes start at
 * the same moment.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.reformflow.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
