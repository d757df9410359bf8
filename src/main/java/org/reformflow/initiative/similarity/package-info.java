/**
 * Finds texts that were handed in before: sentences are sketched (MinHash) and looked up
 * by bands of their sketches, so that only applications that share some are compared word
 * by word. Text with and without diacritics is the same; quotes of laws and standing
 * phrases do not count.
 */
@NullMarked
package org.reformflow.initiative.similarity;

import org.jspecify.annotations.NullMarked;
