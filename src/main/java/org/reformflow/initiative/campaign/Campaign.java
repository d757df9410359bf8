package org.reformflow.initiative.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;

/**
 * A call for initiatives. Its rules and criteria are those of its opening.
 *
 * @param periodFrom first day on which an initiative may have been applied
 * @param deadlineWords the deadline as the call says it
 * @param lastDay last day in time
 * @param quota initiatives that each unit owes
 * @param areas the areas of reform that are asked for
 * @param conditions further conditions, for who applies
 * @param sameUnitConflict whether members may not judge applications of their own unit
 * @param dropExtremes whether the highest and the lowest of five or more sheets are left
 * out
 * @param reviewers members who score each application; 0 means all without a conflict
 */
public record Campaign(String id, String department, String title, LocalDate periodFrom, LocalDate periodTo,
		String deadlineWords, LocalDate lastDay, int quota, int roundsPerYear, List<ReformArea> areas,
		@Nullable String conditions, ReviewRules rules, CriteriaSet criteria, boolean sameUnitConflict,
		boolean dropExtremes, int reviewers, CampaignState state, @Nullable String processInstanceId, String openedBy,
		OffsetDateTime openedAt) {

	public Campaign {
		areas = List.copyOf(areas);
	}

}
