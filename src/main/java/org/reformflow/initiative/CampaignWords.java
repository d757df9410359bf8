package org.reformflow.initiative;

import java.util.stream.Collectors;

/** Sentences about a campaign for forms and notices. */
final class CampaignWords {

	private CampaignWords() {
	}

	/** Such as "Được công nhận: 3, Được ghi nhận: 1". */
	static String outcomes(CampaignOverview.Standing standing) {
		return standing.byState()
			.entrySet()
			.stream()
			.map((entry) -> entry.getKey().label() + ": " + entry.getValue())
			.collect(Collectors.joining(", "));
	}

}
