package org.reformflow.process.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * One or several of the options that the form offers: listed in the form, held by the
 * variable of {@code valuesKey}, or computed by {@code valuesExpression}. A field that
 * routes the process takes only listed options.
 */
class OptionRule implements FieldRule {

	private static final int MAX_LENGTH = 1000;

	private final boolean multiple;

	OptionRule(boolean multiple) {
		this.multiple = multiple;
	}

	@Override
	public JsonNode accept(FormPart.Field field, JsonNode value, FormContext context) {
		Optional<Map<String, JsonNode>> options = options(field, context);
		if (!this.multiple) {
			return choose(value, options);
		}
		if (!value.isArray()) {
			throw new Unfit("phải là danh sách lựa chọn; hãy chọn lại");
		}
		ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
		value.forEach((each) -> chosen.add(choose(each, options)));
		return chosen;
	}

	private static JsonNode choose(JsonNode value, Optional<Map<String, JsonNode>> options) {
		if (!value.isValueNode() || value.isNull() || value.asText().length() > MAX_LENGTH) {
			throw new Unfit("không phải một lựa chọn; hãy chọn lại trong danh sách");
		}
		String text = TextRule.clean(value.asText());
		if (options.isEmpty()) {
			return JsonNodeFactory.instance.textNode(text);
		}
		JsonNode option = options.get().get(text);
		if (option == null) {
			throw new Unfit("“%s” không có trong danh sách lựa chọn; hãy chọn lại".formatted(text));
		}
		return option;
	}

	/** What people read of each option, by its value; none if it cannot be known here. */
	static Map<String, String> labels(FormPart.Field field, FormContext context) {
		Map<String, String> labels = new LinkedHashMap<>();
		for (JsonNode option : offered(field, context).orElse(MissingNode.getInstance())) {
			String label = option.path("label").asText();
			if (!label.isBlank()) {
				labels.put(option.path("value").asText(), label);
			}
		}
		return labels;
	}

	/** The options by their text, or nothing if they cannot be known here. */
	private static Optional<Map<String, JsonNode>> options(FormPart.Field field, FormContext context) {
		return offered(field, context).map(OptionRule::byText);
	}

	private static Optional<JsonNode> offered(FormPart.Field field, FormContext context) {
		JsonNode component = field.component();
		if (component.has("values") || field.isRouting()) {
			return Optional.of(component.path("values"));
		}
		if (component.has("valuesKey")) {
			return Optional.of(context.variable(component.path("valuesKey").asText()));
		}
		return context.evaluate(component.path("valuesExpression").asText());
	}

	private static Map<String, JsonNode> byText(JsonNode options) {
		Map<String, JsonNode> byText = new LinkedHashMap<>();
		for (JsonNode option : options) {
			JsonNode value = option.isObject() ? option.path("value") : option;
			byText.put(TextRule.clean(value.asText()), value);
		}
		return byText;
	}

}
