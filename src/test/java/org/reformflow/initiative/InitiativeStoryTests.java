package org.reformflow.initiative;

import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class InitiativeStoryTests {

	@Autowired
	InitiativeStory story;

	@Autowired
	Campaigns campaigns;

	@Autowired
	Applications applications;

	@Test
	void makesACampaignAndAnApplicationThatWasHandedIn() {
		Campaign campaign = this.story.campaign();
		String id = this.story.handedIn(campaign.id(), "chuyenvien.qlkh", "Sổ nhiệm vụ điện tử");

		assertThat(this.campaigns.members(campaign.id())).hasSize(7);
		assertThat(this.campaigns.units(campaign.id())).hasSize(7);
		assertThat(this.applications.get(id).state()).isEqualTo(ApplicationState.SUBMITTED);
		assertThat(this.applications.authorPersons(id)).containsExactly("chuyenvien.qlkh");
		assertThat(this.applications.description(id))
			.isEqualTo(this.story.completeBy("Sổ nhiệm vụ điện tử", "chuyenvien.qlkh"));
	}

}
