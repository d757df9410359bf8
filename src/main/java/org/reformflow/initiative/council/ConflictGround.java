package org.reformflow.initiative.council;

/** Why a member may not judge an application. */
public enum ConflictGround {

	AUTHOR("là tác giả hoặc đồng tác giả"),

	SAME_UNIT("cùng đơn vị với hồ sơ"),

	DECLARED("khai có xung đột lợi ích");

	private final String label;

	ConflictGround(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
