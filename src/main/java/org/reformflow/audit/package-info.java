/**
 * The append-only, sealed log of decisions, scores, changes of deadlines, permissions and
 * models, sign-ins and exports. Modules note through
 * {@link org.reformflow.process.AuditTrail}; nothing depends on this module.
 */
@ApplicationModule(allowedDependencies = { "process", "organisation" })
@NullMarked
package org.reformflow.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
