package org.reformflow.directive;

/** Where a directive stands. */
public enum DirectiveState {

	DRAFT("Đang phân rã"),

	AWAITING_APPROVAL("Chờ lãnh đạo duyệt"),

	APPROVED("Đã duyệt, chờ cấp số"),

	RUNNING("Đang thực hiện"),

	AWAITING_RESULT_APPROVAL("Chờ duyệt kết quả"),

	CLOSED("Đã hoàn thành"),

	CANCELLED("Đã hủy đăng ký");

	private final String label;

	DirectiveState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
