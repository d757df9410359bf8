/**
 * One sign-in for own pages, Tasklist, Cockpit, {@code /api} and {@code /engine-rest};
 * guards on what may be written from outside and on what models and queries may call;
 * problem details and error pages.
 */
@ApplicationModule(allowedDependencies = { "availability", "organisation", "process" })
@NullMarked
package org.reformflow.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
