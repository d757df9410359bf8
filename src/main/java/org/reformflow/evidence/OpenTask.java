package org.reformflow.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A task that is not completed, as evidence sees it.
 *
 * @param suspended whether work on it rests
 * @param minimum files that the model requires
 */
record OpenTask(String id, String name, String department, String matterId, @Nullable String assignmentId,
		boolean suspended, int minimum) {

}
