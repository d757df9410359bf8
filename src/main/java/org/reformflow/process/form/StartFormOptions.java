package org.reformflow.process.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts options that a view computes into a start form, in place of {@code valuesKey}. */
final class StartFormOptions {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private StartFormOptions() {
	}

	static InputStream fill(InputStream form, Map<String, JsonNode> shown) {
		try (form) {
			JsonNode schema = MAPPER.readTree(form);
			fill(schema, shown);
			return new ByteArrayInputStream(MAPPER.writeValueAsBytes(schema));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void fill(JsonNode parent, Map<String, JsonNode> shown) {
		for (JsonNode component : parent.path("components")) {
			JsonNode options = shown.get(component.path("valuesKey").asText());
			if (options != null && options.isArray() && component instanceof ObjectNode field) {
				field.remove("valuesKey");
				field.set("values", options);
			}
			fill(component, shown);
		}
	}

}
