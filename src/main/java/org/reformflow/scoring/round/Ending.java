package org.reformflow.scoring.round;

/** How the appraisal of a unit ended. */
enum Ending {

	UNCHANGED("Giữ nguyên điểm tự chấm"),

	ACCEPTED("Đơn vị chấp nhận điểm thẩm định"),

	/** No answer by the last day counts as accepted. */
	LAPSED("Hết hạn giải trình, coi như chấp nhận"),

	REAPPRAISED("Đã thẩm định lại sau giải trình");

	private final String label;

	Ending(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

}
