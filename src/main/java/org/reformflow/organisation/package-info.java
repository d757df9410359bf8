/**
 * Departments (tenants), units with validity, aliases and successors, people, roles and
 * substitutions: read from an organisation file, kept in our tables and imported into
 * Camunda identity.
 */
@ApplicationModule(allowedDependencies = "process")
@NullMarked
package org.reformflow.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
