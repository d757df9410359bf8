/** Calls for initiatives: what they ask for, until when, and who judges. */
@NullMarked
package org.reformflow.initiative.campaign;

import org.jspecify.annotations.NullMarked;
