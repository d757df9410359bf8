package org.reformflow.process.form;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A day, a time or both that exist, between the years 1900 and 2200, as ISO 8601 text.
 */
class DateRule implements FieldRule {

	private final Clock clock;

	DateRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public JsonNode accept(FormPart.Field field, JsonNode value, FormContext context) {
		String text = value.isTextual() ? value.textValue() : value.toString();
		String shown = (text.length() > 40) ? text.substring(0, 40) + "…" : text;
		switch (field.component().path("subtype").asText()) {
			case "time" -> parse(text, DateTimeFormatter.ISO_TIME,
					"giờ %s không có thật; nhập theo dạng giờ:phút, ví dụ 08:30".formatted(TextRule.clean(shown)));
			case "datetime" -> checkDay(field,
					parse(text, DateTimeFormatter.ISO_DATE_TIME,
							"thời điểm %s không có thật; nhập ngày và giờ, ví dụ 2026-02-20T14:15"
								.formatted(TextRule.clean(shown))));
			default -> checkDay(field,
					parse(text, DateTimeFormatter.ISO_LOCAL_DATE,
							"ngày %s không có thật; nhập theo dạng năm-tháng-ngày, ví dụ 2026-02-15"
								.formatted(TextRule.clean(shown))));
		}
		return value;
	}

	private static TemporalAccessor parse(String text, DateTimeFormatter format, String problem) {
		try {
			return format.parse(text);
		}
		catch (DateTimeException ex) {
			throw new Unfit(problem);
		}
	}

	private void checkDay(FormPart.Field field, TemporalAccessor moment) {
		LocalDate day = LocalDate.from(moment);
		if (day.getYear() < 1900 || day.getYear() > 2200) {
			throw new Unfit("năm %d ngoài khoảng 1900–2200; hãy kiểm tra lại".formatted(day.getYear()));
		}
		if (field.component().path("disallowPassedDates").asBoolean() && day.isBefore(LocalDate.now(this.clock))) {
			throw new Unfit("ngày đã qua; hãy chọn từ hôm nay trở đi");
		}
	}

}
