package org.reformflow.initiative.campaign;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;

/**
 * A call as the desk enters it.
 *
 * @param deadlineWords such as "trước ngày 10/10/2023"
 * @param units ids of the units that owe initiatives; empty for all but the leadership
 * @param basis code of a legal basis
 * @param criteriaSet code of a set of criteria
 */
public record NewCampaign(String department, String title, List<ReformArea> areas, LocalDate periodFrom,
		LocalDate periodTo, String deadlineWords, int quota, List<String> units, String basis,
		@Nullable String conditions, String criteriaSet, List<CouncilMember> council, int reviewers, int roundsPerYear,
		boolean sameUnitConflict, boolean dropExtremes, String openedBy) {

	public NewCampaign {
		areas = List.copyOf(areas);
		units = List.copyOf(units);
		council = List.copyOf(council);
	}

}
