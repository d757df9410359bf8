package org.reformflow.process;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * The values of a submitted form, read by field key from the task (or from the start of a
 * process). The form's own rules have been checked before.
 */
public record SubmittedForm(VariableScope scope) {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	/** Text without surrounding blanks; empty when blank or missing. */
	public Optional<String> text(String key) {
		return plain(this.scope.getVariable(key));
	}

	/** Text that must be there, or a {@link Refusal} with the message. */
	public String require(String key, String message) {
		return text(key).orElseThrow(() -> new Refusal(message));
	}

	public Optional<LocalDate> date(String key) {
		return text(key).map(SubmittedForm::parseDate);
	}

	public LocalDate requireDate(String key, String message) {
		return date(key).orElseThrow(() -> new Refusal(message));
	}

	public Optional<BigDecimal> number(String key) {
		return parseNumber(this.scope.getVariable(key));
	}

	/** Values of a taglist or checklist. */
	public List<String> list(String key) {
		return read(this.scope.getVariable(key), new TypeReference<List<String>>() {
		});
	}

	/** Rows of a dynamic list. */
	public List<Row> rows(String key) {
		return read(this.scope.getVariable(key), new TypeReference<List<Map<String, Object>>>() {
		}).stream().map(Row::new).toList();
	}

	/** One row of a dynamic list. */
	public record Row(Map<String, Object> values) {

		public Optional<String> text(String key) {
			return SubmittedForm.plain(this.values.get(key));
		}

		public Optional<LocalDate> date(String key) {
			return text(key).map(SubmittedForm::parseDate);
		}

		public Optional<BigDecimal> number(String key) {
			return SubmittedForm.parseNumber(this.values.get(key));
		}

		public List<String> list(String key) {
			return (this.values.get(key) instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
					: List.of();
		}

	}

	private static Optional<String> plain(@Nullable Object value) {
		return Optional.ofNullable(value).map(Object::toString).map(String::strip).filter((text) -> !text.isEmpty());
	}

	private static Optional<BigDecimal> parseNumber(@Nullable Object value) {
		try {
			return plain(value).map(BigDecimal::new);
		}
		catch (NumberFormatException ex) {
			throw new Refusal("“" + value + "” không phải là số.");
		}
	}

	private static LocalDate parseDate(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw new Refusal("Ngày “" + text + "” không có thật: hãy chọn lại ngày.");
		}
	}

	private static <T> List<T> read(@Nullable Object json, TypeReference<List<T>> type) {
		if (json == null) {
			return List.of();
		}
		try {
			List<T> values = MAPPER.readValue(json.toString(), type);
			return (values != null) ? values : List.of();
		}
		catch (IOException ex) {
			throw new Refusal("Dữ liệu danh sách không đọc được: hãy mở lại biểu mẫu.");
		}
	}

}
