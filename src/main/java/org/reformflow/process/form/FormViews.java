package org.reformflow.process.form;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.FormView;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Finds the {@link FormView} that a model names and computes what it shows. */
@Component
class FormViews {

	private static final String PROPERTY = "form.view";

	private final BeanFactory beans;

	FormViews(BeanFactory beans) {
		this.beans = beans;
	}

	/**
	 * Values by name; none if the model names no view.
	 * @param properties of the user task or start event in the model
	 */
	Map<String, JsonNode> of(Map<String, String> properties, @Nullable DelegateTask task) {
		Map<String, JsonNode> values = new LinkedHashMap<>();
		String view = properties.get(PROPERTY);
		if (view != null) {
			this.beans.getBean(view, FormView.class)
				.values(task)
				.forEach((name, value) -> values.put(name, JsonValues.ofVariable(value)));
		}
		return values;
	}

}
