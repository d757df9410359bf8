/**
 * Figures entered once become reports: indicators, report periods, figures of units with
 * their checks, and roll-up. Sub-packages build on each other in this order:
 * {@code data}, {@code indicator}, {@code period}, {@code figure}, {@code text}.
 */
@ApplicationModule(allowedDependencies = { "process", "organisation", "calendar", "directive" })
@NullMarked
package org.reformflow.reporting;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
