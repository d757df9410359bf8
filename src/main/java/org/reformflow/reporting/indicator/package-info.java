/**
 * What is counted: indicators, how they add up, and the identities between them.
 */
@NullMarked
package org.reformflow.reporting.indicator;

import org.jspecify.annotations.NullMarked;
