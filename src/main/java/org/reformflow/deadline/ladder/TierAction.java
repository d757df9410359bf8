package org.reformflow.deadline.ladder;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Something that a tier does beside telling people, named in the decision table. */
public interface TierAction {

	/** The name in column {@code action} of the decision table. */
	String name();

	/** Does it, in the transaction of the tier. */
	void take(Matter matter);

	/**
	 * What the tier is about.
	 *
	 * @param owner name of the {@link LadderOwner}
	 * @param lastDay last day in time
	 */
	record Matter(String department, String owner, String matterId, @Nullable String businessKey, LocalDate lastDay,
			LadderOwner.Facts facts) {

	}

}
