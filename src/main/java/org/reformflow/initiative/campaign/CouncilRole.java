package org.reformflow.initiative.campaign;

/** What a member of the council is (TT 18/2013/TT-BKHCN Art. 8). */
public enum CouncilRole {

	CHAIR("Chủ tịch Hội đồng"),

	VICE_CHAIR("Phó Chủ tịch Hội đồng"),

	SECRETARY("Ủy viên thư ký"),

	MEMBER("Ủy viên"),

	/** Where an author belongs to the trade union. */
	UNION("Đại diện Công đoàn");

	private final String label;

	CouncilRole(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
