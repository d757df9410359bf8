/**
 * What runs, what is late and why, for those who supervise, and how they act on it. Reads
 * the tables of all modules by plain SQL.
 */
@ApplicationModule(allowedDependencies = { "process", "organisation", "calendar", "deadline", "deadline :: ladder",
		"directive", "evidence", "notification", "document", "workbook" })
@NullMarked
package org.reformflow.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
