/**
 * The official form as a Word file: blank, filled with an application, and read back.
 */
@NullMarked
package org.reformflow.initiative.application.word;

import org.jspecify.annotations.NullMarked;
