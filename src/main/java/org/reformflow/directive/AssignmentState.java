package org.reformflow.directive;

/**
 * Where an assignment stands; whether it is in term is the other axis (domain.md 2.6).
 */
public enum AssignmentState {

	DRAFT("Dự thảo"),

	PENDING("Chờ giao"),

	ASSIGNED("Đã giao, chờ tiếp nhận"),

	REFUSED("Đơn vị từ chối"),

	IN_PROGRESS("Đang thực hiện"),

	AWAITING_CONFIRMATION("Chờ xác nhận"),

	RETURNED("Trả lại làm lại"),

	DONE("Đã hoàn thành"),

	WITHDRAWN("Đã thu hồi");

	private final String label;

	AssignmentState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Whether work is still owed. */
	public boolean isOpen() {
		return this != DONE && this != WITHDRAWN;
	}

}
