/** Applications for recognition, from the draft to the desk. */
@NullMarked
package org.reformflow.initiative.application;

import org.jspecify.annotations.NullMarked;
