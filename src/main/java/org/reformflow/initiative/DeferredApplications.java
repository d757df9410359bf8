package org.reformflow.initiative;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.initiative.campaign.Campaigns;

import org.springframework.stereotype.Component;

/** Applications that the council left to the next round. */
@Component
class DeferredApplications {

	private final Campaigns campaigns;

	private final Applications applications;

	private final ReviewProcess reviews;

	DeferredApplications(Campaigns campaigns, Applications applications, ReviewProcess reviews) {
		this.campaigns = campaigns;
		this.applications = applications;
		this.reviews = reviews;
	}

	/** Those of the department's published campaigns go on in a new one. */
	void carryOver(Campaign next) {
		this.campaigns.ofDepartment(next.department())
			.stream()
			.filter((campaign) -> campaign.state() == CampaignState.PUBLISHED)
			.flatMap((campaign) -> this.applications.ofCampaign(campaign.id()).stream())
			.filter(DeferredApplications::waits)
			.forEach((application) -> this.reviews.carryOver(application.id(), next.id(),
					"Chuyển sang đợt “" + next.title() + "”"));
	}

	private static boolean waits(Application application) {
		return application.state() == ApplicationState.READY && application.outcome() == Outcome.DEFERRED;
	}

}
