package org.reformflow.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows beside process variables, computed each time the form is opened and
 * never stored. A model names the bean in the property {@code form.view} of a user task
 * or start event.
 */
@FunctionalInterface
public interface FormView {

	/**
	 * Values by name: text, numbers, flags, or lists and maps of them (Json in the form).
	 * @param task the task whose form is opened, or null for a start form
	 */
	Map<String, Object> values(@Nullable DelegateTask task);

}
