package org.reformflow.initiative.application;

/** What the council concludes on an application. */
public enum Outcome {

	RECOGNISED("Công nhận"),

	REFUSED("Không công nhận"),

	/** Not allowed yet, but of clear effect and not against the law. */
	NOTED("Ghi nhận"),

	DEFERRED("Để lại xét đợt sau"),

	EXPERT_OPINION("Lấy thêm ý kiến chuyên gia"),

	WITHDRAWN("Rút hồ sơ");

	private final String label;

	Outcome(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Whether another session will have to judge it. */
	public boolean isOpen() {
		return this == DEFERRED || this == EXPERT_OPINION;
	}

}
