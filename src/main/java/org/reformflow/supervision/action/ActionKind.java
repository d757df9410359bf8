package org.reformflow.supervision.action;

/** What a person may do about a running matter. */
public enum ActionKind {

	REMIND("Đôn đốc ngay"),

	MOVE_DEADLINE("Dời thời hạn"),

	SUSPEND("Tạm dừng"),

	RESUME("Cho làm tiếp"),

	REASSIGN_UNIT("Chuyển đơn vị khác"),

	HAND_OVER("Giao người khác xử lý"),

	RETRY("Thử lại sự cố");

	private final String label;

	ActionKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
