package org.reformflow.process.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;

/**
 * A finite number within ± 2<sup>53</sup>. Stored as {@code long} where the field has no
 * decimal digits ({@code decimalDigits: 0}), as {@code double} elsewhere, as text where
 * the form serializes to a string.
 */
class NumberRule implements FieldRule {

	private static final BigDecimal LIMIT = BigDecimal.valueOf(9_007_199_254_740_991L);

	private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,10})?");

	@Override
	public JsonNode accept(FormPart.Field field, JsonNode value, FormContext context) {
		boolean asText = field.component().path("serializeToString").asBoolean();
		BigDecimal number = asText ? parse(value) : finite(value);
		checkRange(field, number, context);
		JsonNode digits = field.component().path("decimalDigits");
		if (digits.isInt() && number.stripTrailingZeros().scale() > digits.intValue()) {
			throw new Unfit((digits.intValue() == 0) ? "phải là số nguyên"
					: "có nhiều nhất %d chữ số thập phân".formatted(digits.intValue()));
		}
		if (asText) {
			return value;
		}
		return (digits.isInt() && digits.intValue() == 0) ? LongNode.valueOf(number.longValueExact())
				: DoubleNode.valueOf(number.doubleValue());
	}

	private static BigDecimal parse(JsonNode value) {
		if (!value.isTextual() || !DECIMAL.matcher(value.textValue()).matches()) {
			throw new Unfit("phải là số, ví dụ 12 hoặc 0.5");
		}
		return new BigDecimal(value.textValue());
	}

	private static BigDecimal finite(JsonNode value) {
		if (!value.isNumber()) {
			throw new Unfit("phải là số, ví dụ 12 hoặc 0.5");
		}
		double approximate = value.doubleValue();
		if (Double.isNaN(approximate) || Math.abs(approximate) > LIMIT.doubleValue()) {
			throw new Unfit("ngoài khoảng cho phép của một số; hãy kiểm tra lại");
		}
		return value.isIntegralNumber() ? BigDecimal.valueOf(value.longValue()) : BigDecimal.valueOf(approximate);
	}

	private static void checkRange(FormPart.Field field, BigDecimal number, FormContext context) {
		context.number(field.validation("min")).filter((min) -> number.compareTo(min) < 0).ifPresent((min) -> {
			throw new Unfit("nhỏ nhất là " + min.toPlainString() + "; hãy kiểm tra lại");
		});
		context.number(field.validation("max")).filter((max) -> number.compareTo(max) > 0).ifPresent((max) -> {
			throw new Unfit("lớn nhất là " + max.toPlainString() + "; hãy kiểm tra lại");
		});
	}

}
