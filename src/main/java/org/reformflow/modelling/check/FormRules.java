package org.reformflow.modelling.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** That people can fill in a form and our steps read what it sends. */
final class FormRules {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private static final Set<String> TYPES = Set.of("html", "textarea", "textfield", "table", "button", "radio",
			"select", "group", "dynamiclist", "datetime", "number", "taglist", "separator", "checkbox", "checklist",
			"spacer", "image");

	private static final Set<String> CHOICES = Set.of("radio", "select", "taglist", "checklist");

	private static final Pattern COMPARED = Pattern.compile("\\b([A-Za-z_]+) *!?= *\"([^\"]*)\"");

	private FormRules() {
	}

	/** Reads the fields, nested ones too; empty when it is no form. */
	static List<JsonNode> fields(ModelFile file) {
		try {
			return fields(MAPPER.readTree(file.content()));
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private static List<JsonNode> fields(JsonNode form) {
		List<JsonNode> fields = new ArrayList<>();
		for (JsonNode field : form.path("components")) {
			fields.add(field);
			fields.addAll(fields(field));
		}
		return fields;
	}

	/** Fields that become variables for gateways. */
	static Set<String> routingFields(ModelFile file) {
		Set<String> keys = new LinkedHashSet<>();
		fields(file).stream()
			.filter((field) -> "true".equals(field.at("/properties/routing").asText()))
			.forEach((field) -> keys.add(field.path("key").asText()));
		return keys;
	}

	/** Fields that people fill in. */
	static Set<String> writable(ModelFile file) {
		Set<String> keys = new LinkedHashSet<>();
		fields(file).stream()
			.filter((field) -> field.has("key") && !isFixed(field))
			.forEach((field) -> keys.add(field.path("key").asText()));
		return keys;
	}

	/** The values that a choice offers by itself, by field. */
	static Map<String, Set<String>> options(ModelFile file) {
		Map<String, Set<String>> options = new HashMap<>();
		for (JsonNode field : fields(file)) {
			if (CHOICES.contains(field.path("type").asText()) && field.has("values")) {
				Set<String> values = options.computeIfAbsent(field.path("key").asText(), (key) -> new HashSet<>());
				field.path("values").forEach((value) -> values.add(value.path("value").asText()));
			}
		}
		return options;
	}

	private static boolean isFixed(JsonNode field) {
		return field.path("readonly").asBoolean() || field.path("disabled").asBoolean();
	}

	static void check(ModelFile file, ModelSet models, Vocabulary vocabulary, Findings findings) {
		JsonNode form;
		try {
			form = MAPPER.readTree(file.content());
		}
		catch (IOException ex) {
			findings.error("json", null,
					"Tệp không phải JSON đúng cú pháp. Hãy mở lại bằng trình soạn biểu mẫu và lưu.");
			return;
		}
		if (form == null || !form.path("components").isArray()) {
			findings.error("json", null, "Tệp không phải biểu mẫu. Hãy mở lại bằng trình soạn biểu mẫu và lưu.");
			return;
		}
		if (!file.name().equals(form.path("id").asText())) {
			findings.error("form-id", null, "Mã biểu mẫu “%s” phải giống tên tệp “%s”.", form.path("id").asText(),
					file.name());
		}
		if (form.path("schemaVersion").asInt() != 16) {
			findings.error("form-version", null,
					"schemaVersion phải là 16. Hãy lưu lại bằng đúng trình soạn biểu mẫu.");
		}
		if (!models.processes().contains(file.key()) && !vocabulary.processes().contains(file.key())) {
			findings.error("form-folder", null, "Không có quy trình “%s” cho thư mục này. Hãy đổi tên thư mục.",
					file.key());
		}
		List<JsonNode> fields = fields(form);
		if (fields.size() > FillRules.MOST_FIELDS) {
			findings.error("form-size", null,
					"Biểu mẫu có %d thành phần, mở rất chậm. Hãy chia thành nhiều bước, mỗi bước tối đa %d thành phần.",
					fields.size(), FillRules.MOST_FIELDS);
			return;
		}
		long buttons = fields.stream().filter((field) -> "submit".equals(field.path("action").asText())).count();
		if (buttons != 1) {
			findings.error("form-submit", null, "Biểu mẫu có %d nút gửi, cần đúng một.", buttons);
		}
		Set<String> ids = new HashSet<>();
		fields.forEach((field) -> field(field, ids, findings));
		Map<String, Set<String>> options = options(file);
		fields.forEach((field) -> condition(field, options, findings));
		read(file, vocabulary, findings);
		FillRules.check(file, form, fields, vocabulary, findings);
	}

	private static void field(JsonNode field, Set<String> ids, Findings findings) {
		String id = field.path("id").asText();
		String key = field.path("key").asText();
		String name = key.isEmpty() ? id : key;
		if (!ids.add(id)) {
			findings.error("field-id", id, "Hai thành phần cùng mã “%s”. Hãy xóa một rồi thêm lại.", id);
		}
		String type = field.path("type").asText();
		if (!TYPES.contains(type)) {
			findings.error("field-type", name, "Không dùng được thành phần loại “%s” ở đây. Hãy chọn loại khác.", type);
		}
		if (field.has("key")) {
			keyed(field, key, type, findings);
		}
	}

	private static void keyed(JsonNode field, String key, String type, Findings findings) {
		boolean routing = !field.at("/properties/routing").asText().isEmpty();
		if (!key.matches(routing ? "[a-z][A-Za-z]*" : "[a-z][a-z_]*")) {
			findings.error("field-key", key, "Mã trường “%s” phải viết thường không dấu, như ly_do.", key);
		}
		if ((field.path("label").asText() + field.path("dateLabel").asText()).isBlank()) {
			findings.error("field-label", key, "Trường “%s” chưa có nhãn. Hãy đặt nhãn tiếng Việt.", key);
		}
		boolean required = field.at("/validate/required").asBoolean();
		if (required && isFixed(field)) {
			findings.error("field-required", key,
					"Trường “%s” bắt buộc nhưng không cho nhập, không ai gửi được biểu mẫu. Hãy bỏ một trong hai.",
					key);
		}
		if (CHOICES.contains(type) && field.path("values").isEmpty() && field.path("valuesKey").asText().isEmpty()
				&& field.path("valuesExpression").asText().isEmpty()) {
			findings.error("field-options", key, "Trường “%s” không có lựa chọn nào. Hãy thêm lựa chọn.", key);
		}
	}

	private static void condition(JsonNode field, Map<String, Set<String>> options, Findings findings) {
		String hide = field.at("/conditional/hide").asText();
		String name = field.path("key").asText(field.path("id").asText());
		if ("=true".equals(hide.replace(" ", "")) && field.at("/validate/required").asBoolean()) {
			findings.error("field-required", name, "Trường “%s” bắt buộc nhưng luôn bị ẩn. Hãy sửa điều kiện ẩn.",
					name);
		}
		Matcher compared = COMPARED.matcher(hide);
		while (compared.find()) {
			Set<String> offered = options.get(compared.group(1));
			if (offered != null && !compared.group(2).isEmpty() && !offered.contains(compared.group(2))) {
				findings.error("field-condition", name,
						"Điều kiện ẩn so “%s” với “%s”, giá trị không có trong các lựa chọn (%s).", compared.group(1),
						compared.group(2), String.join(", ", offered));
			}
		}
	}

	/** What the code is known to read must stay, and nothing else is read. */
	private static void read(ModelFile file, Vocabulary vocabulary, Findings findings) {
		Set<String> known = vocabulary.fields().get(file.name());
		if (known == null) {
			return;
		}
		Set<String> writable = writable(file);
		known.stream()
			.filter((key) -> !writable.contains(key))
			.forEach((key) -> findings.error("field-missing", null,
					"Bước xử lý cần trường “%s” mà biểu mẫu không còn. Hãy thêm lại trường này.", key));
		Set<String> routing = routingFields(file);
		writable.stream()
			.filter((key) -> !known.contains(key) && !routing.contains(key))
			.forEach((key) -> findings.warn("field-unread", key,
					"Không bước nào đọc trường “%s”, điều người dùng nhập sẽ mất. Hãy dùng trường có sẵn hoặc nhờ lập trình"
							+ " viên.",
					key));
	}

}
