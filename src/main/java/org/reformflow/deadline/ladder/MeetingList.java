package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Component;

/**
 * What the director takes to the weekly meeting ("giao ban"): matters at the top tier.
 */
@Component
class MeetingList {

	private static final int MAX = 100;

	private final StepTable steps;

	private final Owners owners;

	private final Organisation organisation;

	private final LadderPlanner planner;

	private final Clock clock;

	MeetingList(StepTable steps, Owners owners, Organisation organisation, LadderPlanner planner, Clock clock) {
		this.steps = steps;
		this.owners = owners;
		this.organisation = organisation;
		this.planner = planner;
		this.clock = clock;
	}

	/** The longest late first, at most a hundred. */
	List<Map<String, Object>> lines(String department) {
		List<LadderRow> listed = this.steps.meetingList(department, MAX);
		Map<String, LadderOwner.Facts> facts = this.owners.facts(listed);
		return listed.stream()
			.flatMap((
					ladder) -> Optional.ofNullable(facts.get(ladder.id())).map((found) -> line(ladder, found)).stream())
			.toList();
	}

	private Map<String, Object> line(LadderRow ladder, LadderOwner.Facts facts) {
		int late = this.planner.calendar(ladder).workingDaysBetween(ladder.lastDay(), LocalDate.now(this.clock));
		return Map.of("title", facts.title(), "unit",
				(facts.unit() != null) ? this.organisation.unit(facts.unit()).name() : "", "lastDay",
				VietnameseDates.words(ladder.lastDay()), "daysLate", late);
	}

}
