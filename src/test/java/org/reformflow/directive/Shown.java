package org.reformflow.directive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Values a form shows, as plain lists, maps, texts and numbers. */
final class Shown {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private Shown() {
	}

	static @Nullable Object value(VariableMap form, String key) {
		Object value = form.get(key);
		try {
			return (value instanceof SpinJsonNode json) ? MAPPER.readValue(json.toString(), Object.class) : value;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** All that the form shows under a key, as Json text. */
	static String text(VariableMap form, String key) {
		return String.valueOf(form.get(key));
	}

}
