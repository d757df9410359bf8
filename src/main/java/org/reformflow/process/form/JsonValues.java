package org.reformflow.process.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Values of variables as JSON, and back. */
final class JsonValues {

	private static final ObjectMapper MAPPER = new ObjectMapper()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
	};

	private JsonValues() {
	}

	/**
	 * A submitted value: text, number, flag, nothing or JSON.
	 * @throws Unfit if it is of another type or no JSON
	 */
	static JsonNode ofSubmitted(TypedValue value) {
		if (value instanceof JsonValue json) {
			return parse(json);
		}
		Object content = (value instanceof PrimitiveValue || value.getType() == null
				|| "null".equals(value.getType().getName())) ? value.getValue() : value;
		if (content == null) {
			return JsonNodeFactory.instance.nullNode();
		}
		if (content instanceof String || content instanceof Number || content instanceof Boolean
				|| content instanceof SpinJsonNode) {
			return ofVariable(content);
		}
		throw new Unfit("có kiểu dữ liệu không được nhận; hãy nhập lại trong biểu mẫu");
	}

	private static JsonNode parse(JsonValue json) {
		try {
			if (json.isDeserialized()) {
				return ofVariable(json.getValue());
			}
			String text = json.getValueSerialized();
			return (text == null || text.isBlank()) ? JsonNodeFactory.instance.nullNode() : MAPPER.readTree(text);
		}
		catch (JsonProcessingException | IllegalArgumentException ex) {
			throw new Unfit("không phải JSON hợp lệ; hãy nhập lại trong biểu mẫu");
		}
	}

	/** Characters that a submitted value takes. */
	static int size(TypedValue value) {
		if (value instanceof JsonValue json && !json.isDeserialized()) {
			String text = json.getValueSerialized();
			return (text != null) ? text.length() : 0;
		}
		return (value.getValue() != null) ? value.getValue().toString().length() : 0;
	}

	static JsonNode ofVariable(@Nullable Object value) {
		if (value instanceof SpinJsonNode spin) {
			return (spin.unwrap() instanceof JsonNode node) ? node : MAPPER.valueToTree(spin.toString());
		}
		return MAPPER.valueToTree(value);
	}

	static Map<String, Object> toMap(ObjectNode object) {
		return MAPPER.convertValue(object, MAP);
	}

	static @Nullable Object toJava(JsonNode node) {
		return MAPPER.convertValue(node, Object.class);
	}

	static Optional<BigDecimal> number(JsonNode node) {
		try {
			return (node.isNumber() || (node.isTextual() && !node.textValue().isBlank()))
					? Optional.of(new BigDecimal(node.asText())) : Optional.empty();
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/** The value of a variable: JSON for lists and objects, else the plain Java value. */
	static TypedValue toVariable(JsonNode node) {
		return toVariable(node, false);
	}

	/** The same; a transient one is gone with the transaction, unwritten. */
	static TypedValue toVariable(JsonNode node, boolean isTransient) {
		return node.isContainerNode() ? SpinValues.jsonValue(node.toString()).setTransient(isTransient).create()
				: Variables.untypedValue(toJava(node), isTransient);
	}

	static Map<String, Object> toJavaValues(ObjectNode object) {
		return Collections.unmodifiableMap(toMap(object));
	}

}
