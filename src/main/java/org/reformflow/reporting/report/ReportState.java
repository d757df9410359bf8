package org.reformflow.reporting.report;

/** How far the department's report of a period is. */
public enum ReportState {

	COLLECTING("Đang thu số liệu"),

	CONSOLIDATING("Đang tổng hợp"),

	SUBMITTED("Chờ lãnh đạo phê duyệt"),

	APPROVED("Chờ cấp số"),

	ISSUED("Đã ban hành");

	private final String label;

	ReportState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
