package org.reformflow.deadline;

/** How a document sets a deadline. */
public enum DeadlineKind {

	/** The named day itself is late already. */
	BEFORE("Trước ngày"),

	/** The named day is still in time. */
	NO_LATER_THAN("Chậm nhất ngày"),

	/** By the last day of a month, quarter, year or other period. */
	PERIOD("Trong kỳ"),

	/** Again and again, or continuously; never late by itself. */
	RECURRING("Định kỳ, thường xuyên"),

	/** Whenever something occurs. */
	ON_EVENT("Khi phát sinh"),

	/** A number of working days from a day, which may not be known yet. */
	WORKING_DAYS("Theo số ngày làm việc"),

	NONE("Không thời hạn");

	private final String label;

	DeadlineKind(String label) {
		this.label = label;
	}

	/** The kind in Vietnamese. */
	public String label() {
		return this.label;
	}

}
