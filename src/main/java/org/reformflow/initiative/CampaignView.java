package org.reformflow.initiative;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.initiative.campaign.CriteriaSet;
import org.reformflow.initiative.campaign.ReviewRules;

/**
 * A campaign over REST.
 *
 * @param met units that handed in enough
 * @param unitsWithout units that handed in nothing
 * @param states number of handed-in applications by state
 */
record CampaignView(String id, String title, CampaignState state, String stateLabel, LocalDate periodFrom,
		LocalDate periodTo, DeadlineView deadline, int quota, List<ReformArea> areas, ReviewRules rules,
		CriteriaSet criteria, List<MemberView> council, List<UnitView> units, long met, List<String> unitsWithout,
		Map<ApplicationState, Long> states, List<ApplicationView> applications) {

	/** The deadline in words and as the last day in time. */
	record DeadlineView(String words, LocalDate lastDay) {

	}

	record MemberView(String person, String name, String role) {

	}

	/** How a unit stands against its quota. */
	record UnitView(String unit, String name, int quota, int drafts, int submitted, int late, boolean met) {

	}

	/**
	 * A handed-in application.
	 *
	 * @param outcome what the council concluded last, or null
	 */
	record ApplicationView(String id, String title, String unit, String unitName, ReformArea area, String areaLabel,
			List<String> authors, ApplicationState state, String stateLabel, boolean late,
			@Nullable OffsetDateTime submittedAt, @Nullable String receipt, @Nullable LocalDate acceptedOn,
			@Nullable LocalDate resultDue, @Nullable Outcome outcome, @Nullable String outcomeReason,
			@Nullable OffsetDateTime decidedAt) {

	}

}
