package org.reformflow.supervision.progress;

/** Who can move an open obstacle on. The names are those of {@code obstacle.state}. */
enum Unblocker {

	RAISED("Văn phòng tổng hợp, cho ý kiến"),

	GATHERED("Lãnh đạo quyết định");

	private final String label;

	Unblocker(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

}
