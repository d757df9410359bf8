package org.reformflow.organisation;

import java.util.List;

/**
 * What the words of a document mean as units ("Các phòng chuyên môn", "Văn phòng Sở").
 *
 * @param words as written
 * @param kind how they were understood
 * @param units the units meant, in the order of the organisation file; empty when unknown
 */
public record UnitMatch(String words, Kind kind, List<Unit> units) {

	public enum Kind {

		UNIT,

		/** A phrase for several units or all of them. */
		GROUP,

		/** No unit of the department: an external party or a slip. */
		UNKNOWN

	}

}
