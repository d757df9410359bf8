package org.reformflow.initiative.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.ladder.LadderOwner;
import org.reformflow.deadline.ladder.Ladders;
import org.reformflow.deadline.ladder.NewLadder;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.VietnameseDates;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Watches the time for the answer on accepted applications: the desk is reminded, and its
 * unit answers for delays.
 */
@Component
class AnswerDeadlines implements LadderOwner {

	static final String OWNER = "initiative-answer";

	private final ObjectProvider<Ladders> ladders;

	private final Applications applications;

	private final Campaigns campaigns;

	private final Organisation organisation;

	private final Clock clock;

	AnswerDeadlines(ObjectProvider<Ladders> ladders, Applications applications, Campaigns campaigns,
			Organisation organisation, Clock clock) {
		this.ladders = ladders;
		this.applications = applications;
		this.campaigns = campaigns;
		this.organisation = organisation;
		this.clock = clock;
	}

	void begin(Application application, Campaign campaign) {
		this.ladders.getObject()
			.watch(List.of(new NewLadder(application.department(), OWNER, application.id(), "initiative-step", "normal",
					application.id(), DeadlineKind.NO_LATER_THAN, words(application, campaign), List.of(),
					application.resultDue(), LocalDate.now(this.clock))));
	}

	void end(String id) {
		this.ladders.getObject().end(OWNER, id);
	}

	@Override
	public String name() {
		return OWNER;
	}

	@Override
	public Map<String, Facts> facts(Collection<String> ids) {
		Map<String, Facts> facts = new HashMap<>();
		ids.forEach((id) -> this.applications.find(id)
			.filter((application) -> application.state().isPending())
			.ifPresent((application) -> facts.put(id, facts(application))));
		return facts;
	}

	private Facts facts(Application application) {
		Campaign campaign = this.campaigns.get(application.campaignId());
		List<Person> desk = this.organisation.holders(application.department(), Role.INITIATIVE_DESK);
		Set<String> responsible = desk.stream().map(Person::id).collect(Collectors.toSet());
		String unit = desk.stream().map(Person::unit).filter(Objects::nonNull).findFirst().orElse(null);
		return new Facts("Trả lời kết quả xét sáng kiến: " + application.title(), campaign.title(), unit, responsible,
				words(application, campaign));
	}

	private static String words(Application application, Campaign campaign) {
		return "%d tháng kể từ ngày chấp nhận hồ sơ (%s)".formatted(campaign.rules().answerMonths(),
				VietnameseDates.words(application.acceptedOn()));
	}

	@Override
	public void escalated(String id, String words) {
		this.applications.enter(id, this.applications.get(id).state(), words);
	}

	@Override
	public void move(String id, LocalDate lastDay, String reason) {
		this.applications.moveResultDue(id, lastDay, reason);
		this.ladders.getObject().move(OWNER, id, lastDay);
	}

}
