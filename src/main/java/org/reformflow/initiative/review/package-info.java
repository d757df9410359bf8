/** Examines applications: form, duplicates, conditions. */
@NullMarked
package org.reformflow.initiative.review;

import org.jspecify.annotations.NullMarked;
