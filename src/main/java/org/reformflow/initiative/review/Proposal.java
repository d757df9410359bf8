package org.reformflow.initiative.review;

/**
 * What the decision table proposes on an application.
 *
 * @param reason for the author and the council
 */
record Proposal(Kind kind, String reason) {

	/** What may be proposed. */
	enum Kind {

		ELIGIBLE("Đủ điều kiện, đưa ra Hội đồng"),

		/** Not approved yet, but of clear effect and not against the law (S0-21). */
		NOTED("Đưa ra Hội đồng, đề nghị ghi nhận"),

		REFUSED("Không đủ điều kiện");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

	}

}
