package org.reformflow.initiative.campaign;

/** How far a call for initiatives is. */
public enum CampaignState {

	OPEN("Đang nhận hồ sơ"),

	/** Late applications still come in, to be decided on one by one. */
	REVIEWING("Đang xét"),

	PUBLISHED("Đã công bố");

	private final String label;

	CampaignState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
