/**
 * What has changed between two versions of a process, in words.
 */
@NullMarked
package org.reformflow.modelling.change;

import org.jspecify.annotations.NullMarked;
