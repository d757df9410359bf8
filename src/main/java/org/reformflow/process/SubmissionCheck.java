package org.reformflow.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * A module's own condition on a submitted task form; all beans of this type are asked
 * after the form's fields are found in order and before anything is written.
 */
public interface SubmissionCheck {

	/**
	 * Passes, or refuses the submission.
	 * @param task the task before it completes
	 * @param taskProperties the {@code camunda:properties} of the user task in the model
	 * @param values the accepted values by field key: text, {@code Long}, {@code Double},
	 * {@code Boolean}, null, or lists and maps of these
	 * @throws Refusal with a Vietnamese message for the person who submits
	 */
	void check(DelegateTask task, Map<String, String> taskProperties, Map<String, Object> values);

}
