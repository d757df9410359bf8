package org.reformflow.supervision.progress;

/** By what assignments are counted. */
enum Grouping {

	UNIT,

	AREA,

	DIRECTIVE,

	OFFICER,

	/** Of the deadline, or of reporting for what is done: {@code 2026-03}. */
	MONTH

}
