package org.reformflow.initiative.outcome;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.OwingUnit;

/**
 * What a campaign's tables are made from.
 *
 * @param applications those that were handed in
 * @param authors names with shares by application
 * @param certificates numbers by application
 */
record Publication(Campaign campaign, List<OwingUnit> units, List<Application> applications,
		Map<String, String> authors, Map<String, String> certificates, List<EffectCheck> checks) {

	String authors(Application application) {
		return this.authors.getOrDefault(application.id(), "");
	}

	String certificates(Application application) {
		return this.certificates.getOrDefault(application.id(), "");
	}

	@Nullable Application application(String id) {
		return this.applications.stream().filter((one) -> one.id().equals(id)).findFirst().orElse(null);
	}

}
