/**
 * The escalation ladder of a deadline: reminders before, tiers after. When a tier comes
 * and whom it addresses is read from the decision table {@code deadline-ladder}; that it
 * comes once, in order and in working time holds whatever the table says.
 */
@NamedInterface("ladder")
@NullMarked
package org.reformflow.deadline.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
