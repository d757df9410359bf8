package org.reformflow.deadline.ladder;

import java.time.Instant;
import java.util.List;

/**
 * The tiers of one offset, which come together.
 *
 * @param at when they come, always within working time
 */
record Rung(int offset, List<Tier> tiers, Instant at) {

	boolean onlyReminds() {
		return this.offset < 0 && this.tiers.stream().allMatch((tier) -> tier.action() == null);
	}

}
