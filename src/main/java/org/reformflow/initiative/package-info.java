/**
 * Initiatives (sáng kiến) from the call to the certificate: campaigns, applications on
 * the official form, review, the council's secret scores and ballots, decisions and what
 * follows them (NĐ 13/2012/NĐ-CP, TT 18/2013/TT-BKHCN). Sub-packages build on each other
 * in this order: {@code campaign}, {@code application}, {@code similarity},
 * {@code review} and {@code council}, {@code outcome}.
 */
@ApplicationModule(allowedDependencies = { "process", "organisation", "calendar", "deadline", "deadline :: ladder",
		"notification", "evidence", "document", "directive", "workbook" })
@NullMarked
package org.reformflow.initiative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
