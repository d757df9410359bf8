package org.reformflow.supervision.matter;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An open task and the matter that it belongs to.
 *
 * @param step id of the step in its model
 * @param process key of the process
 * @param matter business key
 * @param part the assignment, or another part of the matter that concerns one unit only;
 * null for the matter as a whole
 * @param subject what the task list shows, or null
 * @param about what is to be done, in short, or null
 * @param assignee person id of whoever has taken it
 * @param mine whether the reader has it, or may take it
 */
record MatterTask(String id, String name, String step, String process, String processName, String instance,
		String department, String matter, @Nullable String part, @Nullable String subject, @Nullable String about,
		@Nullable String unit, @Nullable String assignee, @Nullable LocalDate due, boolean mine) {

	/**
	 * Steps in which each member judges alone: nobody else learns that they were done.
	 */
	static final Set<String> SECRET_STEPS = Set.of("Task_Score", "Task_Vote");

	/** Steps of those whose initiative it is; its judges speak among themselves. */
	static final Set<String> AUTHOR_STEPS = Set.of("Task_Draft", "Task_Confirm", "Task_Complete", "Task_Explain");

	/** Who gave an opinion is told to its judges only. */
	static final String EXPERT_STEP = "Task_ExpertOpinion";

	static final String ESCALATION = "deadline-escalation";

	boolean isSecret() {
		return SECRET_STEPS.contains(this.step);
	}

	/** Whether it is a step of an initiative's author or unit. */
	boolean isAuthors() {
		return isInitiative() && AUTHOR_STEPS.contains(this.step);
	}

	/** Where comments are said: beside one part, or among authors, or for all. */
	@Nullable String room() {
		return isAuthors() ? "author" : this.part;
	}

	boolean isInitiative() {
		return this.process.startsWith("initiative-");
	}

	MatterTask withPart(@Nullable String found) {
		return new MatterTask(this.id, this.name, this.step, this.process, this.processName, this.instance,
				this.department, this.matter, found, this.subject, this.about, this.unit, this.assignee, this.due,
				this.mine);
	}

}
