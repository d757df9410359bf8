/**
 * What a received file is: its safe name, its kind by content, and whether a virus
 * scanner objects.
 */
@NullMarked
package org.reformflow.evidence.inspection;

import org.jspecify.annotations.NullMarked;
