package org.reformflow.process.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Text without control characters, in Unicode NFC, of at most {@value #MAX_LENGTH}
 * characters unless the form says otherwise.
 */
class TextRule implements FieldRule {

	static final int MAX_LENGTH = 60_000;

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9 .()-]{6,20}");

	@Override
	public JsonNode accept(FormPart.Field field, JsonNode value, FormContext context) {
		if (!value.isTextual()) {
			throw new Unfit("phải là chữ; hãy nhập lại");
		}
		String text = clean(value.textValue());
		checkLength(field, text, context);
		checkPattern(field, text);
		return TextNode.valueOf(text);
	}

	static String clean(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0) {
				throw new Unfit(
						"có ký tự điều khiển không hợp lệ (U+%04X); hãy xóa ký tự đó".formatted((int) character));
			}
			if (Character.isSurrogate(character)) {
				if (i + 1 == text.length() || !Character.isSurrogatePair(character, text.charAt(i + 1))) {
					throw new Unfit("có ký tự bị hỏng; hãy gõ lại đoạn văn bản");
				}
				i++;
			}
		}
		return Normalizer.normalize(text, Normalizer.Form.NFC);
	}

	private static void checkLength(FormPart.Field field, String text, FormContext context) {
		int min = context.number(field.validation("minLength")).map(Number::intValue).orElse(0);
		int max = context.number(field.validation("maxLength")).map(Number::intValue).orElse(MAX_LENGTH);
		if (text.length() < min) {
			throw new Unfit("cần ít nhất %d ký tự; hãy nhập thêm".formatted(min));
		}
		if (text.length() > max) {
			throw new Unfit(
					"dài %,d ký tự, nhiều nhất %,d; hãy rút ngắn hoặc đính kèm tệp".formatted(text.length(), max));
		}
	}

	private static void checkPattern(FormPart.Field field, String text) {
		switch (field.validation("validationType").asText()) {
			case "email" ->
				require(EMAIL.matcher(text).matches(), "không phải địa chỉ thư điện tử, ví dụ ten@coquan.gov.vn");
			case "phone" -> require(PHONE.matcher(text).matches(), "không phải số điện thoại, ví dụ 0912 345 678");
			default -> {
			}
		}
		String pattern = field.validation("pattern").asText();
		if (!pattern.isEmpty()) {
			String advice = field.component().path("description").asText();
			require(Pattern.compile(pattern).matcher(text).find(),
					advice.isBlank() ? "không đúng mẫu " + pattern : "không đúng mẫu: " + advice);
		}
	}

	private static void require(boolean condition, String problem) {
		if (!condition) {
			throw new Unfit(problem);
		}
	}

}
