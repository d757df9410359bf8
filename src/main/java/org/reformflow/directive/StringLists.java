package org.reformflow.directive;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Lists of strings in a JSON column. */
final class StringLists {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private StringLists() {
	}

	static String write(List<String> values) {
		try {
			return MAPPER.writeValueAsString(values);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<String> read(String json) {
		try {
			return List.of(MAPPER.readValue(json, String[].class));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
