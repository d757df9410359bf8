/**
 * Figures entered once become reports: indicators, report periods, figures of units with
 * their checks, and roll-up. Sub-packages build on each other in this order:
 * {@code data}, {@code indicator}, {@code period}, {@code figure}, {@code text},
 * {@code report}; then {@code work} (what others read), {@code unit} (what units do),
 * {@code issue} (what the office and the leadership do) and {@code render} (files, REST,
 * page).
 */
@ApplicationModule(allowedDependencies = { "process", "organisation", "calendar", "deadline", "deadline :: ladder",
		"notification", "evidence", "document", "directive", "apology", "workbook" })
@NullMarked
package org.reformflow.reporting;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
