package org.reformflow.process.form;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One named part of a Camunda Form; its key is a variable or a property of a JSON object.
 */
sealed interface FormPart {

	String key();

	String label();

	/**
	 * FEEL conditions, of the part and of the groups around it, any of which hides it.
	 */
	List<String> hideConditions();

	/** A part with one value, typed by the form's component. */
	record Field(String key, String label, List<String> hideConditions, JsonNode component) implements FormPart {

		String type() {
			return this.component.path("type").asText();
		}

		JsonNode validation(String rule) {
			return this.component.path("validate").path(rule);
		}

		boolean isRequired() {
			return validation("required").asBoolean();
		}

		boolean isRouting() {
			return "true".equals(this.component.path("properties").path("routing").asText());
		}

		/**
		 * What to say when a read-only value is no longer what the form was opened with;
		 * empty when that does not matter.
		 */
		String staleMessage() {
			return this.component.path("properties").path("stale").asText();
		}

	}

	/** A JSON object: a group with a path, or what dotted keys have in common. */
	record Section(String key, String label, List<String> hideConditions,
			Map<String, FormPart> parts) implements FormPart {

	}

	/** A JSON array of objects: a dynamic list. */
	record Rows(String key, String label, List<String> hideConditions, Map<String, FormPart> parts,
			boolean isResizable) implements FormPart {

	}

}
