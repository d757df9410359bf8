package org.reformflow.supervision.progress;

/** What is wrong with a notice; a condition on notice {@code n}. */
enum Undelivery {

	REFUSED("Thư bị từ chối, cần người xử lý", "n.mail = 'REFUSED'"),

	QUEUED("Chờ gửi thư quá một giờ", "n.mail in ('QUEUED', 'SENDING') and n.not_before < :anHourAgo"),

	DIGEST("Chờ bản tin quá một ngày làm việc", "n.mail = 'DIGEST' and n.not_before < :dayBefore");

	private final String label;

	private final String condition;

	Undelivery(String label, String condition) {
		this.label = label;
		this.condition = condition;
	}

	String label() {
		return this.label;
	}

	String condition() {
		return this.condition;
	}

}
