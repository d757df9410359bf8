/** Finds texts that were handed in before. */
@NullMarked
package org.reformflow.initiative.similarity;

import org.jspecify.annotations.NullMarked;
