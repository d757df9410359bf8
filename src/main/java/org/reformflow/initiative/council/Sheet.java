package org.reformflow.initiative.council;

import org.jspecify.annotations.Nullable;

/**
 * One person's scores of an application in a round, without the scores.
 *
 * @param remark what the person says on the whole, or why the person has a conflict
 */
record Sheet(String id, String scoringId, String person, SheetState state, @Nullable String remark) {

}
