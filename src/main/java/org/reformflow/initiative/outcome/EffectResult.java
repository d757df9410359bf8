package org.reformflow.initiative.outcome;

/** Whether the effects that an application claimed were found later. */
enum EffectResult {

	CONFIRMED("Đạt hiệu quả như đã nêu"),

	PARTLY("Đạt một phần"),

	NOT("Không đạt, hoặc không còn áp dụng");

	private final String label;

	EffectResult(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

}
