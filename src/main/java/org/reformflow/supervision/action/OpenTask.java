package org.reformflow.supervision.action;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param step its id in the model
 * @param assignee who has taken it, or null
 * @param groups candidate groups
 * @param users candidate people
 */
record OpenTask(String id, String name, String step, @Nullable String assignee, @Nullable LocalDateTime due,
		List<String> groups, List<String> users) {

}
