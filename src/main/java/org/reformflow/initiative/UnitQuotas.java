package org.reformflow.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.ladder.LadderOwner;
import org.reformflow.deadline.ladder.Ladders;
import org.reformflow.deadline.ladder.NewLadder;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.CountChanged;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.campaign.OwingUnit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The ladder of each unit that owes initiatives: it rests while the unit has handed in
 * enough and ends when the campaign is published, since late ones are still received.
 */
@Component
class UnitQuotas implements LadderOwner {

	static final String OWNER = "initiative-unit";

	private static final String KIND = "initiative-step";

	private final Campaigns campaigns;

	private final Applications applications;

	private final CampaignProcess process;

	private final ObjectProvider<Ladders> ladders;

	private final Clock clock;

	UnitQuotas(Campaigns campaigns, Applications applications, CampaignProcess process, ObjectProvider<Ladders> ladders,
			Clock clock) {
		this.campaigns = campaigns;
		this.applications = applications;
		this.process = process;
		this.ladders = ladders;
		this.clock = clock;
	}

	void watch(Campaign campaign) {
		LocalDate today = LocalDate.now(this.clock);
		this.ladders.getObject()
			.watch(this.campaigns.units(campaign.id())
				.stream()
				.map((unit) -> new NewLadder(campaign.department(), OWNER, unit.id(), KIND, "normal", campaign.id(),
						DeadlineKind.NO_LATER_THAN, campaign.deadlineWords(), List.of(), campaign.lastDay(), today))
				.toList());
	}

	void move(Campaign campaign) {
		this.campaigns.units(campaign.id())
			.forEach((unit) -> this.ladders.getObject().move(OWNER, unit.id(), campaign.lastDay()));
	}

	void end(Campaign campaign) {
		this.campaigns.units(campaign.id()).forEach((unit) -> this.ladders.getObject().end(OWNER, unit.id()));
	}

	@EventListener
	void count(CountChanged change) {
		Campaign campaign = this.campaigns.get(change.campaignId());
		this.campaigns.units(campaign.id())
			.stream()
			.filter((unit) -> unit.unit().equals(change.unit()))
			.forEach((unit) -> count(campaign, unit));
	}

	private void count(Campaign campaign, OwingUnit unit) {
		boolean met = this.applications.countOfUnit(campaign.id(), unit.unit()) >= unit.quota();
		if (met) {
			this.ladders.getObject().pause(OWNER, unit.id());
		}
		else {
			this.ladders.getObject().resume(OWNER, unit.id());
		}
	}

	@Override
	public String name() {
		return OWNER;
	}

	@Override
	public Map<String, Facts> facts(Collection<String> matterIds) {
		Map<String, Facts> facts = new HashMap<>();
		for (OwingUnit unit : this.campaigns.unitsById(matterIds)) {
			Campaign campaign = this.campaigns.get(unit.campaignId());
			facts.put(unit.id(), new Facts("Nộp ít nhất %d sáng kiến".formatted(unit.quota()), campaign.title(),
					unit.unit(), Set.of(), campaign.deadlineWords()));
		}
		return facts;
	}

	/** One call has one deadline: the first unit that the office decides on moves all. */
	@Override
	public void move(String matterId, LocalDate lastDay, String reason) {
		this.campaigns.unitsById(List.of(matterId))
			.stream()
			.map((unit) -> this.campaigns.get(unit.campaignId()))
			.filter((campaign) -> campaign.state() == CampaignState.OPEN && !campaign.lastDay().equals(lastDay))
			.forEach((campaign) -> {
				this.campaigns.moveDeadline(campaign.id(), lastDay);
				this.process.moveDeadline(this.campaigns.get(campaign.id()));
				move(this.campaigns.get(campaign.id()));
			});
	}

}
