/**
 * What those who supervise do about what they see: remind, hand over, move, suspend, try
 * again. Each act has a reason and leaves a line.
 */
@NullMarked
package org.reformflow.supervision.action;

import org.jspecify.annotations.NullMarked;
