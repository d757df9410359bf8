/** The page of the board for those who supervise without Cockpit. */
@NullMarked
package org.reformflow.supervision.board;

import org.jspecify.annotations.NullMarked;
