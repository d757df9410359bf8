package org.reformflow.directive;

import java.util.Locale;

/** How pressing an item is; forms, decisions and REST know it by its code. */
public enum Priority {

	NORMAL("Thường"),

	URGENT("Khẩn");

	private final String label;

	Priority(String label) {
		this.label = label;
	}

	/** The priority in Vietnamese. */
	public String label() {
		return this.label;
	}

	/** {@code normal} or {@code urgent}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Priority of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
