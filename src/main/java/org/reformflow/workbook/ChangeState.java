package org.reformflow.workbook;

/** How far a change of a table is. */
enum ChangeState {

	UPLOADING("Đang sửa tệp"),

	SUBMITTED("Chờ duyệt"),

	RETURNED("Trả lại"),

	APPLIED("Đã áp dụng"),

	CANCELLED("Đã hủy");

	private final String label;

	ChangeState(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

}
