package org.reformflow.scoring.criteria;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Places of units by their totals. */
public final class Ranks {

	private Ranks() {
	}

	/**
	 * The place of each, best first; equal totals share a place and those after it are
	 * left out: 1, 2, 2, 4.
	 */
	public static Map<String, Integer> of(Map<String, BigDecimal> totals) {
		List<Map.Entry<String, BigDecimal>> sorted = totals.entrySet()
			.stream()
			.sorted(Map.Entry.<String, BigDecimal>comparingByValue()
				.reversed()
				.thenComparing(Map.Entry.comparingByKey()))
			.toList();
		Map<String, Integer> ranks = new LinkedHashMap<>();
		int rank = 0;
		for (int i = 0; i < sorted.size(); i++) {
			BigDecimal total = sorted.get(i).getValue();
			rank = (i > 0 && sorted.get(i - 1).getValue().compareTo(total) == 0) ? rank : i + 1;
			ranks.put(sorted.get(i).getKey(), rank);
		}
		return Collections.unmodifiableMap(ranks);
	}

}
