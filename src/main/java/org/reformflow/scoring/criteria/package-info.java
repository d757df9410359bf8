/**
 * Criteria sets: what is scored, how measures become points and points become a total.
 */
@NullMarked
package org.reformflow.scoring.criteria;

import org.jspecify.annotations.NullMarked;
