package org.reformflow.deadline;

/** Where work stands against its deadline. */
public enum Term {

	NO_DEADLINE("Không thời hạn"),

	IN_TERM("Trong hạn"),

	DUE_SOON("Sắp đến hạn"),

	LATE("Quá hạn");

	private final String label;

	Term(String label) {
		this.label = label;
	}

	/** The term in Vietnamese. */
	public String label() {
		return this.label;
	}

}
