/**
 * One scoring of units from opening to publication: self-score, appraisal, explanation,
 * second appraisal, lock, ranks, and the reopening that alone changes a locked score.
 * Every score that was ever given is kept.
 */
@NullMarked
package org.reformflow.scoring.round;

import org.jspecify.annotations.NullMarked;
