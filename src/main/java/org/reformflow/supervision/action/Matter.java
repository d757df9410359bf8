package org.reformflow.supervision.action;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

/**
 * A running process instance that somebody looks at.
 *
 * @param process key of its definition
 * @param businessKey the matter, or null
 * @param title what it is about, short
 * @param assignment id of the assignment that it carries out, or null
 */
record Matter(String instance, String process, String processName, @Nullable String businessKey, String department,
		String title, boolean suspended, @Nullable String assignment) {

	ActionLog.Target target(@Nullable String task) {
		return new ActionLog.Target(this.businessKey, this.instance, this.assignment, task);
	}

	/** Nobody works on what is suspended. */
	void requireActive() {
		if (this.suspended) {
			throw new Refusal("Việc này đang tạm dừng: hãy cho làm tiếp trước.");
		}
	}

	/** What reminders of it are counted under. */
	String counted() {
		return (this.assignment != null) ? this.assignment : this.instance;
	}

}
