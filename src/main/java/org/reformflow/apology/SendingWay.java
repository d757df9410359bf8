package org.reformflow.apology;

/** How an apology reaches the applicant. */
enum SendingWay {

	LETTER("Gửi thư"),

	SMS("Nhắn tin"),

	IN_PERSON("Trao trực tiếp");

	private final String label;

	SendingWay(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

}
