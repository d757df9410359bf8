package org.reformflow.initiative.outcome;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the desk decided on taking an initiative over to other units.
 *
 * @param units unit ids
 * @param words the text of the task for them, or why it is not taken over
 * @param deadlineWords the deadline as a document would say it
 * @param directiveId of the directive that was drafted from it
 */
record Replication(String applicationId, boolean wanted, List<String> units, @Nullable String words,
		@Nullable String deadlineWords, String decidedBy, @Nullable String directiveId) {

	Replication {
		units = List.copyOf(units);
	}

}
