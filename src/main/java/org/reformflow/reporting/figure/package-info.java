/**
 * Figures of units for a period: what is stated, checked, rolled up and kept.
 */
@NullMarked
package org.reformflow.reporting.figure;

import org.jspecify.annotations.NullMarked;
