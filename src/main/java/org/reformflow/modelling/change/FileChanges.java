package org.reformflow.modelling.change;

import java.util.List;

/** What is different in a file; changes are in the order of the process. */
public record FileChanges(String path, Status status, List<Change> changes) {

	/** Whether a file is in both versions and means the same there. */
	public enum Status {

		SAME, CHANGED, ADDED, REMOVED

	}

}
