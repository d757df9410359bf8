package org.reformflow.apology;

/** Reasons not to apologise though the dossier is late (domain.md 2.5). */
enum Waiver {

	FORCE_MAJEURE("Bất khả kháng"),

	FAULT_NOT_DETERMINED("Chưa xác định được lỗi"),

	SECURITY("Vì lý do quốc phòng, an ninh");

	private final String label;

	Waiver(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

}
