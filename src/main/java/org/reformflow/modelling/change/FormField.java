package org.reformflow.modelling.change;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A component of a form.
 *
 * @param parent id of the group or list that it lies in; empty for the form
 */
record FormField(String id, String parent, JsonNode json, Facets facets) {

	private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("textfield", "ô chữ"),
			Map.entry("textarea", "ô nhiều dòng"), Map.entry("number", "ô số"), Map.entry("datetime", "ô ngày giờ"),
			Map.entry("select", "danh sách chọn"), Map.entry("radio", "nút chọn một"),
			Map.entry("checkbox", "ô đánh dấu"), Map.entry("checklist", "nhóm ô đánh dấu"),
			Map.entry("taglist", "danh sách chọn nhiều"), Map.entry("html", "phần chữ"), Map.entry("text", "phần chữ"),
			Map.entry("table", "bảng"), Map.entry("button", "nút"), Map.entry("group", "nhóm"),
			Map.entry("dynamiclist", "danh sách lặp"), Map.entry("separator", "đường kẻ"),
			Map.entry("default", "biểu mẫu"));

	String type() {
		return typeName(this.json.path("type").asText());
	}

	static String typeName(String type) {
		return TYPES.getOrDefault(type, type);
	}

	String key() {
		return this.json.path("key").asText(this.json.path("path").asText());
	}

	/** Such as: ô chữ “Lý do”. */
	String subject() {
		return type() + " " + BpmnWords.quoted(name());
	}

	private String name() {
		String label = this.json.path("label").asText(this.json.path("dateLabel").asText());
		return !label.isBlank() ? label : !key().isEmpty() ? key() : this.id;
	}

}
