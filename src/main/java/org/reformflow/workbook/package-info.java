/**
 * Tables as Excel files (.xlsx): read strictly, written plainly, and changed by the
 * process {@code table-change}. The modules that own tables plug them in.
 */
@ApplicationModule(
		allowedDependencies = { "process", "organisation", "calendar", "deadline", "evidence", "notification" })
@NullMarked
package org.reformflow.workbook;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
