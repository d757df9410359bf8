/**
 * Running cases follow a new version of their process.
 */
@NullMarked
package org.reformflow.modelling.migration;

import org.jspecify.annotations.NullMarked;
