package org.reformflow.modelling.change;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.change.FileChanges.Status;

/** Two versions of a process side by side. */
record Comparison(Side left, Side right, List<File> files) {

	/** A version in words. */
	record Side(String label) {

	}

	/** A file with its text in both versions, where it is not the same in them. */
	record File(String path, Status status, List<Change> changes, @Nullable String left, @Nullable String right) {

	}

}
