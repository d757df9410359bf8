/** What units hand in for a period, and what the department makes of it. */
@NullMarked
package org.reformflow.reporting.report;

import org.jspecify.annotations.NullMarked;
