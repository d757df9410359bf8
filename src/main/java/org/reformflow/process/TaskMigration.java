package org.reformflow.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Is told of each open task that goes to another version of its process, in the
 * transaction that moves its case; that may be a dry run, which is rolled back.
 */
public interface TaskMigration {

	/**
	 * The task stands at its new step now.
	 * @param before the step that it stood at
	 */
	void migrated(DelegateTask task, UserTask before);

}
