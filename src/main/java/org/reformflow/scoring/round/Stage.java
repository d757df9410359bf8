package org.reformflow.scoring.round;

/** At which step a score was given. */
enum Stage {

	/** Computed from verified work. */
	PROPOSED("Hệ thống đề xuất"),

	SELF("Đơn vị tự chấm"),

	APPRAISED("Thẩm định"),

	/** The unit does not accept the appraisal; the points are those it claims. */
	EXPLAINED("Đơn vị giải trình"),

	/** The second appraisal. */
	FINAL("Thẩm định lại"),

	/** A survey among people and staff. */
	SURVEY("Điều tra xã hội học"),

	/** After the lock. */
	REOPENED("Chấm lại sau khi mở khóa");

	private final String label;

	Stage(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	/** Whether the newest score of this stage counts in the result. */
	boolean counts() {
		return this == APPRAISED || this == FINAL || this == SURVEY || this == REOPENED;
	}

}
