/**
 * Notices to people, inside the product and by e-mail: templates that the office edits,
 * one delivery for each notice, daily digests, preferences and a delivery log.
 */
@ApplicationModule(allowedDependencies = { "process", "organisation", "calendar" })
@NullMarked
package org.reformflow.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
