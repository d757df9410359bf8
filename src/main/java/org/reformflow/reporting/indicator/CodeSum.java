package org.reformflow.reporting.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

/** Indicators added up, by code: {@code dossier_carried + dossier_new}. */
public record CodeSum(List<String> codes) {

	static final String CODE = "[a-z][a-z0-9]*(?:_[a-z0-9]+)*";

	public CodeSum {
		codes = List.copyOf(codes);
	}

	static CodeSum parse(String text) {
		List<String> codes = Arrays.stream(text.split("\\+", -1)).map(String::strip).toList();
		if (!codes.stream().allMatch((code) -> code.matches(CODE))
				|| codes.stream().distinct().count() < codes.size()) {
			throw new Refusal("“%s” không phải một tổng các mã khác nhau. Hãy ghi như “dossier_carried + dossier_new”."
				.formatted(text.strip()));
		}
		return new CodeSum(codes);
	}

	/** The sum of the values; null when one of them is not known. */
	public @Nullable BigDecimal total(Map<String, BigDecimal> values) {
		BigDecimal total = BigDecimal.ZERO;
		for (String code : this.codes) {
			BigDecimal value = values.get(code);
			if (value == null) {
				return null;
			}
			total = total.add(value);
		}
		return total;
	}

}
