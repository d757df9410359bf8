/** What follows the council: certificates, letters, publication, appeals, effects. */
@NullMarked
package org.reformflow.initiative.outcome;

import org.jspecify.annotations.NullMarked;
