package org.reformflow.process.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the named parts out of a Camunda Form (form-js schema). */
final class FormReader {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private FormReader() {
	}

	static Map<String, FormPart> read(byte[] form) {
		try {
			Map<String, FormPart> parts = new LinkedHashMap<>();
			collect(MAPPER.readTree(form), List.of(), parts);
			return parts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void collect(JsonNode parent, List<String> hideConditions, Map<String, FormPart> parts) {
		for (JsonNode component : parent.path("components")) {
			List<String> hides = with(hideConditions, component.path("conditional").path("hide").asText());
			String path = component.path("path").asText();
			switch (component.path("type").asText()) {
				case "group" -> collect(component, hides, path.isEmpty() ? parts : section(path, component, parts));
				case "dynamiclist" -> place(path, component, hides, parts);
				default -> place(component.path("key").asText(), component, hides, parts);
			}
		}
	}

	private static void place(String path, JsonNode component, List<String> hides, Map<String, FormPart> parts) {
		if (path.isEmpty()) {
			return;
		}
		int dot = path.lastIndexOf('.');
		String key = path.substring(dot + 1);
		Map<String, FormPart> target = (dot < 0) ? parts : section(path.substring(0, dot), component, parts);
		target.putIfAbsent(key, part(key, component, hides));
	}

	private static FormPart part(String key, JsonNode component, List<String> hides) {
		if (!"dynamiclist".equals(component.path("type").asText())) {
			return new FormPart.Field(key, label(component, key), hides, component);
		}
		Map<String, FormPart> columns = new LinkedHashMap<>();
		collect(component, List.of(), columns);
		return new FormPart.Rows(key, label(component, key), hides, columns,
				component.path("allowAddRemove").asBoolean(true));
	}

	/** The parts of the JSON object at a dotted path, made where they are missing. */
	private static Map<String, FormPart> section(String path, JsonNode component, Map<String, FormPart> parts) {
		Map<String, FormPart> current = parts;
		for (String key : path.split("\\.", -1)) {
			FormPart part = current.computeIfAbsent(key, (missing) -> new FormPart.Section(missing,
					label(component, missing), List.of(), new LinkedHashMap<>()));
			if (!(part instanceof FormPart.Section section)) {
				throw new IllegalStateException("Form key '" + path + "' is both a value and an object");
			}
			current = section.parts();
		}
		return current;
	}

	private static String label(JsonNode component, String key) {
		String label = component.path("label").asText(component.path("dateLabel").asText());
		if (label.isBlank()) {
			label = component.path("dateLabel").asText(component.path("timeLabel").asText());
		}
		return (label.isBlank() || label.startsWith("=")) ? key : label;
	}

	private static List<String> with(List<String> conditions, String condition) {
		if (condition.isEmpty()) {
			return conditions;
		}
		List<String> all = new ArrayList<>(conditions);
		all.add(condition);
		return List.copyOf(all);
	}

}
