package org.reformflow.calendar;

import java.time.LocalDate;

/**
 * A day that differs from the week's pattern, or is a holiday on a day of rest.
 *
 * @param basis the law or notice behind it; may be empty
 * @param confidence how sure that is: {@code RULE} follows from the law, {@code READ} and
 * {@code MEM} were announced, {@code TENTATIVE} is decided later, {@code CHECK-LAW} waits
 * for a law, {@code DEPARTMENT} is a department's own decision
 */
record CalendarDay(LocalDate day, DayType type, String name, String basis, String confidence) {

	static final String OWN = "DEPARTMENT";

	boolean isWorked() {
		return this.type.isWorked();
	}

	/** The confidence in Vietnamese. */
	String confidenceWords() {
		return switch (this.confidence) {
			case "RULE" -> "Theo luật";
			case "READ" -> "Đã công bố";
			case "TENTATIVE" -> "Dự kiến";
			case "CHECK-LAW" -> "Chờ văn bản luật";
			case OWN -> "Cơ quan quyết định";
			default -> "Cần đối chiếu thông báo";
		};
	}

}
