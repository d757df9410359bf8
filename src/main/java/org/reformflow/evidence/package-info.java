/**
 * Evidence: files that people attach to their tasks as proof of what was done. Checked by
 * content, scanned, kept in the database or a folder, and given only to those who may see
 * the matter.
 */
@ApplicationModule(allowedDependencies = { "process", "organisation", "document" })
@NullMarked
package org.reformflow.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
