package org.reformflow.modelling.scenario;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.check.ModelFile;

/** What people enter, checked against the form as far as it says by itself. */
class FormValues {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final Map<String, JsonNode> fields = new LinkedHashMap<>();

	private final String name;

	private FormValues(String name) {
		this.name = name;
	}

	/**
	 * A form of a bundle.
	 * @throws ScenarioProblem if it is not there or cannot be read
	 */
	static FormValues of(List<ModelFile> files, String form, int line) {
		ModelFile file = files.stream()
			.filter((each) -> each.path().endsWith("/" + form + ".form"))
			.findFirst()
			.orElseThrow(() -> new ScenarioProblem(line, "Không có biểu mẫu “%s”.".formatted(form)));
		try {
			FormValues values = new FormValues(form);
			values.read(MAPPER.readTree(file.content()));
			return values;
		}
		catch (IOException ex) {
			throw new ScenarioProblem(line, "Không đọc được biểu mẫu “%s”.".formatted(form));
		}
	}

	private void read(JsonNode parent) {
		for (JsonNode field : parent.path("components")) {
			if (field.has("key") && !field.path("readonly").asBoolean() && !field.path("disabled").asBoolean()) {
				this.fields.put(field.path("key").asText(), field);
			}
			else if ("dynamiclist".equals(field.path("type").asText())) {
				this.fields.put(field.path("path").asText(), field);
			}
			else {
				read(field);
			}
		}
	}

	/**
	 * Checks values.
	 * @throws ScenarioProblem for unknown fields, choices that are not offered and
	 * required fields without a value
	 */
	void check(@Nullable Told told, int line) {
		Map<String, Told> values = (told != null) ? told.map() : Map.of();
		values.forEach((key, value) -> check(key, value));
		this.fields.forEach((key, field) -> {
			boolean required = field.at("/validate/required").asBoolean() && field.path("conditional").isMissingNode();
			if (required && (values.get(key) == null || values.get(key).value() == null)) {
				throw new ScenarioProblem(line, "Biểu mẫu “%s” bắt buộc nhập “%s” (%s).".formatted(this.name,
						field.path("label").asText(), key));
			}
		});
	}

	private void check(String key, Told value) {
		JsonNode field = this.fields.get(key);
		if (field == null) {
			throw new ScenarioProblem(value.line(), "Biểu mẫu “%s” không có trường nhập “%s”. Các trường: %s."
				.formatted(this.name, key, String.join(", ", this.fields.keySet())));
		}
		JsonNode choices = field.path("values");
		if (choices.isEmpty() || value.value() == null) {
			return;
		}
		List<String> offered = choices.findValuesAsText("value");
		value.texts().stream().filter((text) -> !offered.contains(text)).findFirst().ifPresent((text) -> {
			throw new ScenarioProblem(value.line(), "Trường “%s” không có lựa chọn “%s”. Chọn một trong: %s."
				.formatted(field.path("label").asText(key), text, offered.stream().collect(Collectors.joining(", "))));
		});
	}

	/** Values that become variables: all, or those for gateways alone. */
	Map<String, Object> variables(@Nullable Told told, boolean routingOnly) {
		Map<String, Object> variables = new LinkedHashMap<>();
		if (told != null) {
			told.map().forEach((key, value) -> {
				JsonNode field = this.fields.get(key);
				boolean scalar = !value.isMap() && !value.isList();
				if (scalar && field != null
						&& (!routingOnly || "true".equals(field.at("/properties/routing").asText()))) {
					variables.put(key, value.value());
				}
			});
		}
		return variables;
	}

}
