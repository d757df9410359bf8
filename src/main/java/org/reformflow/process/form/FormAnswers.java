package org.reformflow.process.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The answers that are kept with the steps of a case. Who may read them is the reader's
 * question.
 */
public interface FormAnswers {

	/** Keeps what was written in a task's form, in the transaction that completes it. */
	void keep(AnsweredTask task, List<FormAnswer> answers);

	/** By task, in the order of the form; tasks without answers are not there. */
	Map<String, List<FormAnswer>> ofInstance(String processInstance);

	/** The same, of some tasks of a department. */
	Map<String, List<FormAnswer>> ofTasks(String department, Collection<String> tasks);

}
