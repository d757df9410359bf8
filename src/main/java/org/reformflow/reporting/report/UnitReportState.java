package org.reformflow.reporting.report;

/** How far a unit is with its report. */
public enum UnitReportState {

	OPEN("Chưa nộp"),

	/** Figures were entered; contradictions are being explained. */
	EXPLAINING("Đang giải trình"),

	/** The unit's head has to confirm. */
	CONFIRMING("Chờ thủ trưởng xác nhận"),

	HANDED_IN("Đã nộp"),

	/** Given back by the office. */
	RETURNED("Bị trả lại"),

	/** The department's report was issued. */
	CLOSED("Đã khóa");

	private final String label;

	UnitReportState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
