package org.reformflow.supervision.history;

/** Where an instance stands, for people. */
enum InstanceState {

	RUNNING("Đang chạy"), SUSPENDED("Tạm dừng"), COMPLETED("Đã kết thúc"), CANCELLED("Đã hủy giữa chừng");

	private final String label;

	InstanceState(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	/** The engine knows more kinds of being cancelled. */
	static InstanceState of(String engineState) {
		return switch (engineState) {
			case "ACTIVE" -> RUNNING;
			case "SUSPENDED" -> SUSPENDED;
			case "COMPLETED" -> COMPLETED;
			default -> CANCELLED;
		};
	}

}
