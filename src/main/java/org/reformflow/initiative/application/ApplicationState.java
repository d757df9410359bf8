package org.reformflow.initiative.application;

/** Where an application is. */
public enum ApplicationState {

	DRAFT("Đang soạn", false),

	/** The head of the unit confirms it. */
	CONFIRMING("Chờ đơn vị xác nhận", false),

	/** At the desk: late ones are decided on, the form is checked. */
	SUBMITTED("Chờ kiểm tra hình thức", true),

	RETURNED("Chờ bổ sung", true),

	/** Accepted: the time for the answer runs; duplicates and conditions are examined. */
	ACCEPTED("Đang thẩm định", true),

	SCORING("Đang chấm điểm", true),

	/** Waits for a session of the council. */
	READY("Chờ phiên họp", true),

	/** On the agenda of a session, until its decision is signed. */
	IN_SESSION("Đang họp xét", true),

	RECOGNISED("Được công nhận", false),

	REFUSED("Không được công nhận", false),

	NOTED("Được ghi nhận", false),

	WITHDRAWN("Đã rút", false),

	/** A draft that was thrown away. */
	DISCARDED("Đã bỏ bản nháp", false);

	private final String label;

	private final boolean pending;

	ApplicationState(String label, boolean pending) {
		this.label = label;
		this.pending = pending;
	}

	public String label() {
		return this.label;
	}

	/** Whether the department owes an answer. */
	public boolean isPending() {
		return this.pending;
	}

	/** Whether it was handed in and counts for its unit. */
	public boolean counts() {
		return this != DRAFT && this != CONFIRMING && this != DISCARDED && this != WITHDRAWN;
	}

}
