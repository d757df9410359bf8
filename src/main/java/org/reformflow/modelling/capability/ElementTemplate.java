package org.reformflow.modelling.capability;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * An element template of Camunda 7, as Camunda Modeler and bpmn-js read it.
 *
 * @param id such as {@code org.reformflow.sendNotice}
 * @param appliesTo types that an analyst may choose it for
 * @param elementType type that the element becomes
 * @param entriesVisible whether the panel shows all else too
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({ "$schema", "name", "id", "version" })
record ElementTemplate(String name, String id, int version, String description, List<String> keywords,
		List<String> appliesTo, Map<String, String> elementType, boolean entriesVisible, List<Property> properties) {

	static final String PREFIX = "org.reformflow.";

	private static final String SCHEMA = "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";

	static ElementTemplate of(String name, String id, int version, String description, List<String> keywords,
			String type, boolean open, List<Property> properties) {
		List<String> appliesTo = type.endsWith("Task") ? List.of("bpmn:Task") : List.of("bpmn:Task", type);
		return new ElementTemplate(name, PREFIX + id, version, description, keywords, appliesTo, Map.of("value", type),
				open, properties);
	}

	/** The format, named so that editors check it. */
	@JsonProperty("$schema")
	String schema() {
		return SCHEMA;
	}

	/**
	 * A value of the element.
	 *
	 * @param type {@code Hidden, String, Text, Dropdown} or {@code Boolean}
	 * @param value to start from, or the fixed one of a hidden property
	 * @param binding where it goes: {@code type}, and {@code name} or {@code target}
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Property(@Nullable String label, @Nullable String description, String type, @Nullable Object value,
			List<Choice> choices, Map<String, Object> constraints, Map<String, Object> binding) {

		/** What always is so. */
		static Property fixed(Object value, Map<String, Object> binding) {
			return new Property(null, null, "Hidden", value, List.of(), Map.of(), binding);
		}

		/** A line of text. */
		static Property text(String label, String description, String value, Map<String, Object> constraints,
				Map<String, Object> binding) {
			return new Property(label, description, "String", value, List.of(), constraints, binding);
		}

		/** One of a list. */
		static Property choice(String label, String description, String value, List<Choice> choices,
				Map<String, Object> binding) {
			return new Property(label, description, "Dropdown", value, choices, Map.of("notEmpty", true), binding);
		}

		static Map<String, Object> attribute(String name) {
			return Map.of("type", "property", "name", name);
		}

		static Map<String, Object> extension(String name) {
			return Map.of("type", "camunda:property", "name", name);
		}

	}

	/** What the analyst sees, and what the model says. */
	record Choice(String name, String value) {

	}

}
