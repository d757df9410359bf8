package org.reformflow.reporting.indicator;

/** What a contradiction asks of who reports. */
public enum Severity {

	/** Must be corrected. */
	CORRECT("Hãy sửa lại."),

	/** Must be corrected or explained. */
	EXPLAIN("Hãy sửa hoặc giải trình."),

	/** Worth knowing. */
	NOTE("");

	private final String wayOut;

	Severity(String wayOut) {
		this.wayOut = wayOut;
	}

	/** What to do, in Vietnamese; empty when nothing must be done. */
	public String wayOut() {
		return this.wayOut;
	}

}
