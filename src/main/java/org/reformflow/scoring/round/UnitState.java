package org.reformflow.scoring.round;

/** Where a unit stands in a round. */
enum UnitState {

	PENDING("Chờ giao"),

	SELF_SCORING("Đơn vị đang tự chấm"),

	CONFIRMING("Chờ người đứng đầu xác nhận"),

	APPRAISING("Đang thẩm định"),

	EXPLAINING("Chờ đơn vị giải trình"),

	REAPPRAISING("Đang thẩm định lại"),

	CLOSING("Đang chốt điểm"),

	APPRAISED("Đã thẩm định xong");

	private final String label;

	UnitState(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	/** Whether the unit still owes its self-score. */
	boolean owesSelfScore() {
		return this == PENDING || this == SELF_SCORING || this == CONFIRMING;
	}

}
