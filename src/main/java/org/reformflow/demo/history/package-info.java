/**
 * A year of example work, done by the real processes with a moved clock
 * ({@code --demo.history=true}).
 */
@NullMarked
package org.reformflow.demo.history;

import org.jspecify.annotations.NullMarked;
