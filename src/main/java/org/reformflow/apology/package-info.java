/**
 * Written apologies to applicants whose public-service dossier will be late, at the
 * latest one day before it is due, once for each dossier (NĐ 61/2018/NĐ-CP Art. 19):
 * drafted by the officer, made as a Word file, signed and sent by the head of the unit.
 */
@ApplicationModule(allowedDependencies = { "process", "organisation", "calendar", "evidence", "document",
		"notification", "deadline", "deadline :: ladder" })
@NullMarked
package org.reformflow.apology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
