package org.reformflow.process.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Checks one submission against its form and keeps what the person may write. */
class FormCheck {

	static final int MAX_ROWS = 1000;

	private static final int MAX_KEY_SHOWN = 40;

	private static final Set<String> EMPTY_CHOICES = Set.of("checklist", "taglist");

	private final Map<String, FieldRule> rules;

	private final Problems problems;

	FormCheck(Map<String, FieldRule> rules, Problems problems) {
		this.rules = rules;
		this.problems = problems;
	}

	/**
	 * The accepted values of an object.
	 * @param kept the values known to the server, which stay for read-only fields
	 */
	ObjectNode accept(Map<String, FormPart> parts, ObjectNode submitted, ObjectNode kept, Place place,
			FormContext context) {
		refuseUnknown(parts, submitted, place);
		ObjectNode accepted = JsonNodeFactory.instance.objectNode();
		parts.forEach((key, part) -> {
			JsonNode value = submitted.get(key);
			JsonNode before = kept.path(key);
			Place here = place.part(part.label(), key);
			JsonNode result = part(part, value, before, here, context);
			if (!result.isMissingNode()) {
				accepted.set(key, result);
			}
		});
		return accepted;
	}

	private JsonNode part(FormPart part, @Nullable JsonNode value, JsonNode before, Place place, FormContext context) {
		if (part instanceof FormPart.Section section) {
			return section(section, value, before, place, context);
		}
		return (part instanceof FormPart.Rows rows) ? rows(rows, value, before, place, context)
				: field((FormPart.Field) part, value, before, place, context);
	}

	private void refuseUnknown(Map<String, FormPart> parts, ObjectNode submitted, Place place) {
		submitted.fieldNames().forEachRemaining((key) -> {
			if (!parts.containsKey(key)) {
				String shown = shown(key);
				this.problems.add(place.part(shown, shown), "không có trong biểu mẫu; hãy bỏ giá trị này rồi gửi lại");
			}
		});
	}

	private static String shown(String key) {
		String printable = key.replaceAll("\\p{Cntrl}", "?");
		return (printable.length() > MAX_KEY_SHOWN) ? printable.substring(0, MAX_KEY_SHOWN) + "…" : printable;
	}

	private JsonNode field(FormPart.Field field, @Nullable JsonNode value, JsonNode before, Place place,
			FormContext context) {
		FieldRule rule = this.rules.get(field.type());
		if (rule == null || isLocked(field, context)) {
			return field.staleMessage().isEmpty() ? ((rule != null) ? before : JsonNodeFactory.instance.missingNode())
					: unchanged(field, value, place, context);
		}
		Optional<Boolean> hidden = context.any(field.hideConditions());
		if (hidden.orElse(false)) {
			return JsonNodeFactory.instance.missingNode();
		}
		if (value == null || isEmpty(value, field)) {
			if (field.isRequired() && (value != null || hidden.isPresent())) {
				this.problems.add(place, "bắt buộc; hãy nhập hoặc chọn giá trị");
			}
			return (value != null) ? value : JsonNodeFactory.instance.missingNode();
		}
		try {
			return rule.accept(field, value, context);
		}
		catch (Unfit ex) {
			this.problems.add(place, ex.problem());
			return JsonNodeFactory.instance.missingNode();
		}
	}

	/** A read-only value that tells which state of the matter the person saw. */
	private JsonNode unchanged(FormPart.Field field, @Nullable JsonNode seen, Place place, FormContext context) {
		if (seen == null || seen.equals(context.variable(field.key()))) {
			return (seen != null) ? seen : JsonNodeFactory.instance.missingNode();
		}
		this.problems.add(place, field.staleMessage());
		return JsonNodeFactory.instance.missingNode();
	}

	private static boolean isLocked(FormPart.Field field, FormContext context) {
		return context.truth(field.component().path("disabled")).orElse(true)
				|| context.truth(field.component().path("readonly")).orElse(true);
	}

	/** Whether a value counts as not given, as in the browser. */
	private static boolean isEmpty(JsonNode value, FormPart.Field field) {
		return value.isNull() || (value.isTextual() && value.textValue().isBlank())
				|| (value.isArray() && value.isEmpty() && EMPTY_CHOICES.contains(field.type()))
				|| ("checkbox".equals(field.type()) && value.isBoolean() && !value.booleanValue());
	}

	private JsonNode section(FormPart.Section section, @Nullable JsonNode value, JsonNode before, Place place,
			FormContext context) {
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		if (value instanceof ObjectNode given) {
			object = given;
		}
		else if (value != null && !value.isNull()) {
			this.problems.add(place, "phải là một nhóm giá trị; hãy nhập lại trong biểu mẫu");
			return JsonNodeFactory.instance.missingNode();
		}
		ObjectNode accepted = accept(section.parts(), object, objectOf(before), place, context);
		return (value == null && accepted.isEmpty()) ? JsonNodeFactory.instance.missingNode() : accepted;
	}

	private JsonNode rows(FormPart.Rows list, @Nullable JsonNode value, JsonNode before, Place place,
			FormContext context) {
		if (value == null || value.isNull() || context.any(list.hideConditions()).orElse(false)) {
			return JsonNodeFactory.instance.missingNode();
		}
		if (!(value instanceof ArrayNode rows)) {
			this.problems.add(place, "phải là một danh sách; hãy nhập lại trong biểu mẫu");
			return JsonNodeFactory.instance.missingNode();
		}
		if (rows.size() > MAX_ROWS || (!list.isResizable() && before.isArray() && rows.size() != before.size())) {
			this.problems.add(place, list.isResizable() ? "có nhiều nhất %d dòng".formatted(MAX_ROWS)
					: "phải có đúng %d dòng; không thêm hoặc bớt dòng".formatted(before.size()));
			return JsonNodeFactory.instance.missingNode();
		}
		return accept(list, rows, new KeptRows(list, rows, before), place, context);
	}

	private ArrayNode accept(FormPart.Rows list, ArrayNode rows, KeptRows kept, Place place, FormContext context) {
		ArrayNode accepted = JsonNodeFactory.instance.arrayNode();
		for (int i = 0; i < rows.size(); i++) {
			Place here = place.row(i);
			if (rows.get(i) instanceof ObjectNode row) {
				accepted.add(accept(list.parts(), row, kept.of(i), here, context.inRow(row)));
			}
			else {
				this.problems.add(here, "phải là một dòng giá trị; hãy nhập lại trong biểu mẫu");
			}
		}
		return accepted;
	}

	static ObjectNode objectOf(JsonNode node) {
		return (node instanceof ObjectNode object) ? object : JsonNodeFactory.instance.objectNode();
	}

}
