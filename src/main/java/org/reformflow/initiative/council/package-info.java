/** Independent scores, sessions and ballots of the council. */
@NullMarked
package org.reformflow.initiative.council;

import org.jspecify.annotations.NullMarked;
