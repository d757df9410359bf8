/**
 * The matter behind a task, shown beside its form: what it is, what happened, its papers,
 * its deadlines and what those who work on it tell each other.
 */
@NullMarked
package org.reformflow.supervision.matter;

import org.jspecify.annotations.NullMarked;
