package org.reformflow.initiative.council;

/** How the council votes (TT 18/2013/TT-BKHCN Art. 8). */
public enum VoteMode {

	SECRET("Bỏ phiếu kín"),

	HANDS("Giơ tay biểu quyết");

	private final String label;

	VoteMode(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
