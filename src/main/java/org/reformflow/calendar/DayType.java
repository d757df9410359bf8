package org.reformflow.calendar;

/** Why a day differs from the week's pattern. */
enum DayType {

	PUBLIC_HOLIDAY(false, "Ngày lễ"),

	/** In lieu of a holiday on a weekly day of rest (Labour Code 2019, article 111.3). */
	COMPENSATORY_OFF(false, "Nghỉ bù"),

	SWAP_OFF(false, "Nghỉ hoán đổi"),

	MAKEUP_WORKDAY(true, "Làm bù"),

	/** Decided by a department for itself. */
	DAY_OFF(false, "Nghỉ riêng"),

	/** Decided by a department for itself. */
	WORKDAY(true, "Làm việc riêng");

	private final boolean worked;

	private final String label;

	DayType(boolean worked, String label) {
		this.worked = worked;
		this.label = label;
	}

	boolean isWorked() {
		return this.worked;
	}

	/** The type in Vietnamese. */
	String label() {
		return this.label;
	}

}
