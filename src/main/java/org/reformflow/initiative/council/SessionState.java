package org.reformflow.initiative.council;

/** How far a session of the council is. */
public enum SessionState {

	CALLED("Đã mời họp"),

	/** Votes are cast; their number is read by nobody yet. */
	VOTING("Đang biểu quyết"),

	VOTED("Chờ kết luận"),

	CONCLUDED("Chờ ký biên bản, quyết định"),

	POSTPONED("Đã hoãn"),

	DECIDED("Đã có quyết định");

	private final String label;

	SessionState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
