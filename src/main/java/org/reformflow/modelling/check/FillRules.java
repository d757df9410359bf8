package org.reformflow.modelling.check;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** That each field of a form can be seen, filled in and sent. */
final class FillRules {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	/** Above that a form takes long to open. */
	static final int MOST_FIELDS = 300;

	private static final Pattern NAMES = Pattern.compile("(?<![\\w.\"])([a-zA-Z]\\w*)");

	private static final Pattern TEXTS = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");

	private static final Set<String> WORDS = Set.of("true", "false", "null", "and", "or", "not", "if", "then", "else",
			"in", "count", "contains", "string", "length", "list", "some", "every", "satisfies", "is", "defined",
			"number", "date", "today", "now", "sum", "matches", "between", "for", "return", "item", "this", "parent");

	private static final Pattern MARKUP = Pattern.compile(
			"(?i)<\\s*(script|iframe|object|embed|form|link|meta|style)\\b|\\son\\w+\\s*=|javascript:|src\\s*=\\s*[\"']?\\s*(https?:)?//");

	private FillRules() {
	}

	static void check(ModelFile file, JsonNode form, List<JsonNode> fields, Vocabulary vocabulary, Findings findings) {
		Set<String> names = new HashSet<>(vocabulary.formNames());
		fields.forEach((field) -> names.addAll(List.of(field.path("key").asText(), field.path("path").asText())));
		fields.forEach((field) -> field(field, names, findings));
		hidden(form, false, findings);
		level(form, findings);
	}

	/** Names in conditions of a form. */
	static Set<String> learn(ModelFile file) {
		Set<String> names = new HashSet<>();
		try {
			for (JsonNode hide : MAPPER.readTree(file.content()).findValues("hide")) {
				names.addAll(names(hide.asText()));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(file.path(), ex);
		}
		return names;
	}

	private static Set<String> names(String condition) {
		Set<String> names = new HashSet<>();
		Matcher found = NAMES.matcher(TEXTS.matcher(condition).replaceAll("\"\""));
		while (found.find()) {
			names.add(found.group(1));
		}
		names.removeAll(WORDS);
		return names;
	}

	private static void field(JsonNode field, Set<String> names, Findings findings) {
		String name = name(field);
		for (String used : names(field.at("/conditional/hide").asText())) {
			if (!names.contains(used)) {
				findings.error("field-name", name,
						"Điều kiện ẩn của “%s” dùng “%s”, không có trường hay dữ liệu nào tên này. Hãy kiểm tra chính tả.",
						name, used);
			}
		}
		JsonNode limits = field.path("validate");
		if (isAbove(limits, "min", "max") || isAbove(limits, "minLength", "maxLength")) {
			findings.error("field-limits", name,
					"Trường “%s” có mức nhỏ nhất lớn hơn mức lớn nhất, không giá trị nào nhập được. Hãy sửa giới hạn.",
					name);
		}
		if (MARKUP.matcher(field.path("content").asText() + field.path("text").asText()).find()) {
			findings.error("form-markup", name,
					"Phần chữ của biểu mẫu chứa mã chạy trong trình duyệt hoặc tải từ nơi khác. Hãy chỉ dùng chữ và bảng.");
		}
		if (field.path("type").asText().equals("dynamiclist") && !field.path("disableCollapse").asBoolean()) {
			findings.error("field-list", name,
					"Danh sách “%s” phải luôn mở (disableCollapse), nếu không các dòng bị ẩn không gửi được.", name);
		}
		choices(field, name, findings);
	}

	private static boolean isAbove(JsonNode limits, String least, String most) {
		return limits.has(least) && limits.has(most) && !limits.path(least).asText().isEmpty()
				&& !limits.path(most).asText().isEmpty()
				&& limits.path(least).asDouble() > limits.path(most).asDouble();
	}

	private static void choices(JsonNode field, String name, Findings findings) {
		Set<String> values = new HashSet<>();
		for (JsonNode choice : field.path("values")) {
			if (!values.add(choice.path("value").asText()) || choice.path("label").asText().isBlank()) {
				findings.error("field-choice", name,
						"Trường “%s” có hai lựa chọn cùng mã “%s” hoặc lựa chọn không có nhãn. Hãy sửa lựa chọn.", name,
						choice.path("value").asText());
			}
		}
	}

	/** What is always hidden is never sent. */
	private static void hidden(JsonNode scope, boolean isHidden, Findings findings) {
		for (JsonNode field : scope.path("components")) {
			boolean never = isHidden || "=true".equals(field.at("/conditional/hide").asText().replace(" ", ""));
			if (never && field.at("/validate/required").asBoolean()) {
				findings.error("field-required", name(field),
						"Trường “%s” bắt buộc nhưng luôn bị ẩn. Hãy sửa điều kiện ẩn.", name(field));
			}
			hidden(field, never, findings);
		}
	}

	/** No two fields of one key beside each other, or one takes the other's value. */
	private static void level(JsonNode scope, Findings findings) {
		Set<String> keys = new HashSet<>();
		for (JsonNode field : scope.path("components")) {
			String key = field.path("key").asText();
			if (!key.isEmpty() && !keys.add(key)) {
				findings.error("field-twice", key,
						"Hai trường cùng mã “%s”, trường này ghi đè trường kia. Hãy đổi mã một trường.", key);
			}
			level(field, findings);
		}
	}

	private static String name(JsonNode field) {
		return field.path("key").asText(field.path("id").asText());
	}

}
