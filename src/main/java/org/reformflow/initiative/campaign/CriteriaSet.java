package org.reformflow.initiative.campaign;

import java.math.BigDecimal;
import java.util.List;

/**
 * The criteria of a campaign, in order.
 *
 * @param passMark mean of the weighted totals from which scores speak for recognition, of
 * 100
 * @param zeroFails whether a criterion that everybody scored 0 speaks against it
 */
public record CriteriaSet(String name, List<Criterion> criteria, BigDecimal passMark, boolean zeroFails) {

	public CriteriaSet {
		criteria = List.copyOf(criteria);
	}

}
