/**
 * Units are scored by criteria sets that are versioned data. Sub-packages build on each
 * other in this order: {@code measure} (what is known from verified work),
 * {@code criteria} (sets, points, totals), then {@code round} (one scoring from opening
 * to publication).
 */
@ApplicationModule(allowedDependencies = { "process", "organisation", "calendar", "deadline", "deadline :: ladder",
		"notification", "evidence", "document", "workbook", "directive", "initiative", "reporting", "reporting :: data",
		"reporting :: work" })
@NullMarked
package org.reformflow.scoring;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
