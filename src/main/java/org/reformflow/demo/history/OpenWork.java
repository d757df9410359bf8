package org.reformflow.demo.history;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param step key of the task in its model
 * @param candidates groups and people
 */
record OpenWork(String task, String step, String instance, @Nullable LocalDate due, @Nullable String assignee,
		Set<String> candidates) {

}
