package org.reformflow.modelling.change;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A form taken apart; the form itself is the first of its fields. */
final class FormModel {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final int MAX_DEPTH = 30;

	private final Map<String, FormField> fields = new LinkedHashMap<>();

	private FormModel() {
	}

	static FormModel read(byte[] content) throws Unreadable {
		try {
			JsonNode form = JSON.readTree(content);
			if (form == null || !form.isObject()) {
				throw new Unreadable("không phải biểu mẫu");
			}
			FormModel model = new FormModel();
			model.add(form, "", 0);
			return model;
		}
		catch (IOException ex) {
			throw new Unreadable("không phải JSON đúng cú pháp");
		}
	}

	private void add(JsonNode json, String parent, int depth) throws Unreadable {
		if (depth > MAX_DEPTH) {
			throw new Unreadable("có quá nhiều tầng lồng nhau");
		}
		String id = unused(depth == 0 ? "form" : json.path("id").asText(json.path("key").asText("field")));
		this.fields.put(id, new FormField(id, parent, json,
				JsonFacets.of(json, depth == 0 ? Set.of("components") : Set.of("components", "id"))));
		for (JsonNode child : json.path("components")) {
			add(child, id, depth + 1);
		}
	}

	private String unused(String id) {
		String free = id;
		for (int i = 2; this.fields.containsKey(free); i++) {
			free = id + "#" + i;
		}
		return free;
	}

	Map<String, FormField> fields() {
		return this.fields;
	}

	List<String> inside(String parent) {
		return this.fields.values()
			.stream()
			.filter((field) -> field.parent().equals(parent))
			.map(FormField::id)
			.toList();
	}

}
