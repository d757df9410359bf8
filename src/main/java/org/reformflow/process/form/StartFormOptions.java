package org.reformflow.process.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Puts what a view computes into a start form: options in place of {@code valuesKey}, the
 * rows of a table as a FEEL literal in place of its {@code dataSource}, and the value
 * that a field begins with under the field's key.
 */
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
			JsonNode preset = shown.get(component.path("key").asText());
			if (preset != null && component instanceof ObjectNode field) {
				field.set("defaultValue", preset);
			}
			JsonNode rows = shown.get(component.path("dataSource").asText().replaceFirst("^=\\s*", ""));
			if (rows != null && rows.isArray() && component instanceof ObjectNode table) {
				table.put("dataSource", "=" + literal(rows));
			}
			fill(component, shown);
		}
	}

	/** JSON is FEEL but for escapes in strings, which are left out. */
	private static String literal(JsonNode rows) {
		return rows.toString().replaceAll("\\\\(u[0-9a-f]{4}|.)", "’");
	}

}
