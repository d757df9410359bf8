package org.reformflow.initiative.council;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.MatterAccess;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.stereotype.Component;

/**
 * The papers of a campaign are for its council, and for desk and leadership of its
 * department.
 */
@Component
class CouncilAccess implements MatterAccess {

	private final Campaigns campaigns;

	private final Organisation organisation;

	CouncilAccess(Campaigns campaigns, Organisation organisation) {
		this.campaigns = campaigns;
		this.organisation = organisation;
	}

	@Override
	public boolean maySee(String personId, String matterId, @Nullable String assignmentId) {
		return this.campaigns.find(matterId)
			.filter((campaign) -> isMember(campaign, personId) || isOfDepartment(campaign, personId))
			.isPresent();
	}

	private boolean isMember(Campaign campaign, String personId) {
		return this.campaigns.members(campaign.id()).stream().anyMatch((member) -> member.person().equals(personId));
	}

	private boolean isOfDepartment(Campaign campaign, String personId) {
		return this.organisation.person(personId)
			.filter((Person person) -> campaign.department().equals(person.department())
					&& (person.is(Role.INITIATIVE_DESK) || person.is(Role.LEADERSHIP)))
			.isPresent();
	}

}
