package org.reformflow.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * A further condition on completing a task by its form, contributed by a module. Models
 * switch it on by a task property ({@code camunda:property}). All checks run inside the
 * completing transaction, after the form's own checks.
 */
public interface SubmissionCheck {

	/**
	 * Refuses the submission or lets it pass.
	 * @param taskProperties the extension properties of the user task
	 * @param values the submitted values by field key
	 * @throws Refusal with what is missing
	 */
	void check(DelegateTask task, Map<String, String> taskProperties, Map<String, Object> values);

}
