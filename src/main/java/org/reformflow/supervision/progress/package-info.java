/** How assignments stand, and what holds them up: counts and the lists behind them. */
@NullMarked
package org.reformflow.supervision.progress;

import org.jspecify.annotations.NullMarked;
