/**
 * The weekly meeting ("giao ban"): its page, its mail, and the board as an Excel file.
 */
@NullMarked
package org.reformflow.supervision.briefing;

import org.jspecify.annotations.NullMarked;
