/**
 * What the office and the leadership do for a report: open it, consolidate, approve,
 * number, issue; and correct it afterwards.
 */
@NullMarked
package org.reformflow.reporting.issue;

import org.jspecify.annotations.NullMarked;
