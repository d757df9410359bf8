package org.reformflow.scoring.round;

/** Where a round stands. */
enum RoundState {

	OPEN("Đang chấm"),

	LOCKED("Đã khóa, chờ duyệt công bố"),

	/** Locked, and the director wants something looked at before publication. */
	RETURNED("Đã khóa, bị trả lại"),

	PUBLISHED("Đã công bố");

	private final String label;

	RoundState(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	/** Whether scores change by a reopening only. */
	boolean isLocked() {
		return this != OPEN;
	}

}
