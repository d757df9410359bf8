package org.reformflow.initiative.review;

import org.jspecify.annotations.Nullable;

/**
 * What the desk found on the conditions (S0-21 to S0-23, NĐ 13/2012 Art. 3.2 and 5.2).
 *
 * @param approval {@code approved}, {@code pilot} (allowed by the central government) or
 * {@code none}
 * @param lawful not against the law, asked for where there is no approval
 * @param clearEffect of clear effect, asked for where there is no approval
 * @param firstHere first applied, or tried, within the province
 * @param benefit brings or can bring practical benefit
 * @param exclusion {@code none}, {@code order} (against public order or morals) or
 * {@code protected} (under protection of intellectual property)
 * @param inYear whether it was handed in within the year after its first application
 * @param lateReason why it counts though it was not
 * @param note for the council
 */
record Conditions(String approval, boolean lawful, boolean clearEffect, boolean firstHere, boolean benefit,
		String exclusion, boolean inYear, @Nullable String lateReason, @Nullable String note) {

	/** Whether the year's limit speaks for or does not speak against it. */
	boolean countsInTime() {
		return this.inYear || this.lateReason != null;
	}

}
