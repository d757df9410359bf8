package org.reformflow.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Admits people to evidence beyond those who work on the matter now. Implemented by the
 * modules that own matters; one that admits is enough. An id of another module's matter
 * is not admitted.
 */
public interface MatterAccess {

	/** Whether the person may see the files of a matter or of one assignment in it. */
	boolean maySee(String personId, String matterId, @Nullable String assignmentId);

	/** Whether the person may attach files to an open task that is not theirs. */
	default boolean mayAdd(String personId, String taskId) {
		return false;
	}

}
