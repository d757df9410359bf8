package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Component;

/**
 * What the director takes to the weekly meeting ("giao ban"): matters at the top tier.
 */
@Component
public class MeetingList {

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
	public List<Matter> matters(String department) {
		List<LadderRow> listed = this.steps.meetingList(department, MAX);
		Map<String, LadderOwner.Facts> facts = this.owners.facts(listed);
		return listed.stream()
			.flatMap((ladder) -> Optional.ofNullable(facts.get(ladder.id()))
				.map((found) -> matter(ladder, found))
				.stream())
			.toList();
	}

	private Matter matter(LadderRow ladder, LadderOwner.Facts facts) {
		int late = this.planner.calendar(ladder).workingDaysBetween(ladder.lastDay(), LocalDate.now(this.clock));
		return new Matter(ladder.id(), facts.title(), facts.unit(),
				(facts.unit() != null) ? this.organisation.unit(facts.unit()).name() : "", ladder.lastDay(), late);
	}

	/** As templates and programs read them. */
	List<Map<String, Object>> lines(String department) {
		return matters(department).stream()
			.map((matter) -> Map.<String, Object>of("title", matter.title(), "unit", matter.unitName(), "lastDay",
					VietnameseDates.words(matter.lastDay()), "daysLate", matter.daysLate()))
			.toList();
	}

	/**
	 * A matter on the list.
	 *
	 * @param ladder id of its ladder
	 * @param unit id of the unit that owes it, or null
	 * @param unitName empty without a unit
	 * @param daysLate working days after the last day
	 */
	public record Matter(String ladder, String title, @Nullable String unit, String unitName, LocalDate lastDay,
			int daysLate) {

	}

}
