package org.reformflow.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Rows that forms show. */
public final class DemoRows {

	private DemoRows() {
	}

	/** One row for each that a form shows. */
	public static List<Map<String, Object>> each(@Nullable Object shown,
			Function<Map<?, ?>, Map<String, Object>> fill) {
		return (shown instanceof List<?> rows) ? rows.stream().map((row) -> fill.apply((Map<?, ?>) row)).toList()
				: List.of();
	}

	static double number(@Nullable Object value) {
		return (value instanceof Number number) ? number.doubleValue() : 0;
	}

}
