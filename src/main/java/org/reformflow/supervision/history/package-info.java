/**
 * What became of process instances, running and finished: found by what they are about,
 * told step by step, and added up over a process.
 */
@NullMarked
package org.reformflow.supervision.history;

import org.jspecify.annotations.NullMarked;
