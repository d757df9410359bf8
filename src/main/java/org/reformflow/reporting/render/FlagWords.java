package org.reformflow.reporting.render;

import org.reformflow.reporting.indicator.Severity;

/** How grave a contradiction is, in words. */
final class FlagWords {

	private FlagWords() {
	}

	static String of(Severity severity) {
		return switch (severity) {
			case CORRECT -> "Phải sửa";
			case EXPLAIN -> "Phải giải trình";
			case NOTE -> "Lưu ý";
		};
	}

}
