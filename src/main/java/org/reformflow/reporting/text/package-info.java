/**
 * Checks on the words of a report: the time they speak of, and documents they cite.
 */
@NullMarked
package org.reformflow.reporting.text;

import org.jspecify.annotations.NullMarked;
