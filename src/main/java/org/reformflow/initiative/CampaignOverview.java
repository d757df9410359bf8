package org.reformflow.initiative;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.reformflow.directive.ReformArea;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.campaign.OwingUnit;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Component;

/** How a campaign stands: by unit, by area and in all. */
@Component
class CampaignOverview {

	private final Campaigns campaigns;

	private final Applications applications;

	private final Organisation organisation;

	CampaignOverview(Campaigns campaigns, Applications applications, Organisation organisation) {
		this.campaigns = campaigns;
		this.applications = applications;
		this.organisation = organisation;
	}

	/** The present standing; drafts that were thrown away are left out. */
	Standing of(Campaign campaign) {
		List<Application> all = this.applications.ofCampaign(campaign.id())
			.stream()
			.filter((application) -> application.state() != ApplicationState.DISCARDED)
			.toList();
		Map<String, List<Application>> byUnit = all.stream().collect(Collectors.groupingBy(Application::unit));
		List<UnitStanding> units = this.campaigns.units(campaign.id())
			.stream()
			.map((owing) -> standing(owing, byUnit.getOrDefault(owing.unit(), List.of())))
			.toList();
		return new Standing(units, all, this.applications.authorNames(campaign.id()), byArea(campaign, all));
	}

	private UnitStanding standing(OwingUnit owing, List<Application> applications) {
		return new UnitStanding(owing.unit(), this.organisation.unit(owing.unit()).name(), owing.quota(),
				count(applications,
						(one) -> one.state() == ApplicationState.DRAFT || one.state() == ApplicationState.CONFIRMING),
				count(applications, (one) -> one.state().counts()),
				count(applications, (one) -> one.state().counts() && one.late()));
	}

	private static List<AreaStanding> byArea(Campaign campaign, List<Application> applications) {
		return campaign.areas().stream().map((area) -> {
			List<Application> inArea = applications.stream().filter((one) -> one.area() == area).toList();
			return new AreaStanding(area, count(inArea, (one) -> one.state().counts()),
					count(inArea, (one) -> one.state() == ApplicationState.RECOGNISED),
					count(inArea, (one) -> one.state() == ApplicationState.NOTED),
					count(inArea, (one) -> one.state() == ApplicationState.REFUSED));
		}).toList();
	}

	private static int count(List<Application> applications, Predicate<Application> which) {
		return Math.toIntExact(applications.stream().filter(which).count());
	}

	/**
	 * How a unit stands.
	 *
	 * @param drafts not handed in yet
	 * @param submitted handed in, late ones too
	 */
	record UnitStanding(String unit, String name, int quota, int drafts, int submitted, int late) {

		boolean met() {
			return this.submitted >= this.quota;
		}

	}

	/** Applications of an area of reform. */
	record AreaStanding(ReformArea area, int submitted, int recognised, int noted, int refused) {

	}

	/**
	 * How the campaign stands.
	 *
	 * @param authors names by application id
	 */
	record Standing(List<UnitStanding> units, List<Application> applications, Map<String, List<String>> authors,
			List<AreaStanding> areas) {

		long met() {
			return this.units.stream().filter(UnitStanding::met).count();
		}

		List<UnitStanding> unmet() {
			return this.units.stream().filter((unit) -> !unit.met()).toList();
		}

		/** Units that handed in nothing. */
		List<UnitStanding> without() {
			return this.units.stream().filter((unit) -> unit.submitted() == 0).toList();
		}

		/** Handed-in applications by state, in the order of the states. */
		Map<ApplicationState, Long> byState() {
			Map<ApplicationState, Long> counts = new LinkedHashMap<>();
			Arrays.stream(ApplicationState.values())
				.filter(ApplicationState::counts)
				.forEach((state) -> counts.put(state,
						this.applications.stream().filter((one) -> one.state() == state).count()));
			counts.values().removeIf((count) -> count == 0);
			return counts;
		}

	}

}
