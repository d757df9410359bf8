package org.reformflow.process.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.VietnameseNumber;

/** Accepted values of a form as people read them. */
final class AnswerWords {

	private static final BigDecimal GROUPED_FROM = BigDecimal.valueOf(10_000);

	private static final int MOST_DECIMALS = 6;

	private AnswerWords() {
	}

	/**
	 * What was filled in, in the order of the form: neither fields left empty, nor those
	 * that route the process, nor what the form only shows.
	 */
	static List<FormAnswer> of(Map<String, FormPart> parts, ObjectNode accepted, FormContext context) {
		List<FormAnswer> answers = new ArrayList<>();
		collect("", parts, accepted, context, answers);
		return answers;
	}

	private static void collect(String path, Map<String, FormPart> parts, ObjectNode values, FormContext context,
			List<FormAnswer> answers) {
		parts.forEach((key, part) -> {
			JsonNode value = values.path(key);
			if (part instanceof FormPart.Section section) {
				collect(path + key + ".", section.parts(), FormCheck.objectOf(value), context, answers);
			}
			else if (isWritten(part, path.isEmpty())) {
				String text = text(part, value, context);
				if (!text.isBlank()) {
					answers.add(new FormAnswer(path + key, part.label(), text));
				}
			}
		});
	}

	/** Rows of columns that are all read-only are the product's, not the person's. */
	private static boolean isWritten(FormPart part, boolean isTop) {
		return (part instanceof FormPart.Field field) ? !isLocked(field) && !(isTop && field.isRouting())
				: parts(part).values().stream().anyMatch((each) -> isWritten(each, false));
	}

	private static boolean isLocked(FormPart.Field field) {
		return field.component().path("disabled").asBoolean() || field.component().path("readonly").asBoolean()
				|| !field.staleMessage().isEmpty();
	}

	private static Map<String, FormPart> parts(FormPart part) {
		if (part instanceof FormPart.Rows rows) {
			return rows.parts();
		}
		return (part instanceof FormPart.Section section) ? section.parts() : Map.of();
	}

	private static String text(FormPart part, JsonNode value, FormContext context) {
		if (part instanceof FormPart.Field field) {
			return field(field, value, context);
		}
		return (part instanceof FormPart.Rows rows) ? rows(rows, value, context)
				: line(parts(part), FormCheck.objectOf(value), context);
	}

	/** Each row on a line of its own, its columns by their labels. */
	private static String rows(FormPart.Rows list, JsonNode values, FormContext context) {
		StringJoiner lines = new StringJoiner("\n");
		for (int i = 0; i < values.size(); i++) {
			ObjectNode row = FormCheck.objectOf(values.get(i));
			String line = line(list.parts(), row, context.inRow(row));
			if (!line.isEmpty()) {
				lines.add((i + 1) + ". " + line);
			}
		}
		return lines.toString();
	}

	private static String line(Map<String, FormPart> parts, ObjectNode values, FormContext context) {
		StringJoiner line = new StringJoiner("; ");
		parts.forEach((key, part) -> {
			String text = text(part, values.path(key), context);
			if (!text.isBlank()) {
				line.add(part.label() + ": " + ((part instanceof FormPart.Rows) ? "\n" + text : text));
			}
		});
		return line.toString();
	}

	private static String field(FormPart.Field field, JsonNode value, FormContext context) {
		if (value.isMissingNode() || value.isNull()) {
			return "";
		}
		return switch (field.type()) {
			case "checkbox" -> value.asBoolean() ? "Có" : "";
			case "radio", "select" -> label(value, OptionRule.labels(field, context));
			case "checklist", "taglist" -> labels(value, OptionRule.labels(field, context));
			case "datetime" -> moment(value.asText());
			case "number" -> adorned(field, number(value));
			default -> adorned(field, value.asText());
		};
	}

	private static String labels(JsonNode values, Map<String, String> labels) {
		StringJoiner chosen = new StringJoiner("; ");
		values.forEach((value) -> chosen.add(label(value, labels)));
		return chosen.toString();
	}

	private static String label(JsonNode value, Map<String, String> labels) {
		return labels.getOrDefault(value.asText(), value.asText());
	}

	/** A day, a time or both, all in ISO 8601. */
	private static String moment(String iso) {
		if (!iso.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
			return iso;
		}
		String time = (iso.length() >= 16) ? " " + iso.substring(11, 16) : "";
		return iso.substring(8, 10) + "/" + iso.substring(5, 7) + "/" + iso.substring(0, 4) + time;
	}

	/** Thousands are grouped from 10.000 on, so that a year stays a year. */
	private static String number(JsonNode value) {
		@Nullable BigDecimal number = JsonValues.number(value).map(BigDecimal::stripTrailingZeros).orElse(null);
		if (number == null) {
			return value.asText();
		}
		return (number.scale() > MOST_DECIMALS || number.abs().compareTo(GROUPED_FROM) < 0)
				? number.toPlainString().replace('.', ',') : VietnameseNumber.format(number);
	}

	/** With the words that the form puts before and after the field, such as a unit. */
	private static String adorned(FormPart.Field field, String text) {
		JsonNode around = field.component().path("appearance");
		return text.isBlank() ? ""
				: beside(around.path("prefixAdorner"), "", " ") + text + beside(around.path("suffixAdorner"), " ", "");
	}

	private static String beside(JsonNode adorner, String before, String after) {
		String words = adorner.asText().strip();
		return (words.isEmpty() || words.startsWith("=")) ? "" : before + words + after;
	}

}
