package org.reformflow.initiative;

import java.time.Clock;
import java.util.Date;

import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** What the model {@code initiative-campaign} asks about a campaign. */
@Component("campaign")
@ModelBean
public class CampaignFacts {

	private final Campaigns campaigns;

	private final Applications applications;

	private final Clock clock;

	CampaignFacts(Campaigns campaigns, Applications applications, Clock clock) {
		this.campaigns = campaigns;
		this.applications = applications;
		this.clock = clock;
	}

	/** The first moment that is late. */
	public Date closesAt(String campaignId) {
		return Date
			.from(this.campaigns.get(campaignId).lastDay().plusDays(1).atStartOfDay(this.clock.getZone()).toInstant());
	}

	/** Whether an application waits for an answer in this round. */
	public boolean awaitsSession(String campaignId) {
		return this.applications.ofCampaign(campaignId)
			.stream()
			.anyMatch((application) -> application.state().isPending() && application.outcome() != Outcome.DEFERRED);
	}

}
