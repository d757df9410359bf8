package org.reformflow.deadline.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendar;

/**
 * When the tiers of one deadline come. Instants never decrease up the ladder and lie
 * within working time; a tier at or below one that was reached never comes again.
 */
final class Course {

	private final TreeMap<Integer, List<Tier>> rungs;

	private final Collection<Step> steps;

	private final LocalDate lastDay;

	private final @Nullable Reset reset;

	private final WorkingCalendar calendar;

	/**
	 * A course.
	 * @param steps what became of tiers in this round
	 * @param lastDay last day in time
	 */
	Course(List<Tier> tiers, Collection<Step> steps, LocalDate lastDay, @Nullable Reset reset,
			WorkingCalendar calendar) {
		this.rungs = tiers.stream().collect(Collectors.groupingBy(Tier::offset, TreeMap::new, Collectors.toList()));
		this.steps = steps;
		this.lastDay = lastDay;
		this.reset = reset;
		this.calendar = calendar;
	}

	/** The tiers still to come, in order. */
	List<Rung> pending() {
		int reached = this.steps.stream().mapToInt(Step::offset).max().orElse(Integer.MIN_VALUE);
		Instant earliest = this.steps.stream()
			.map(Step::waitsUntil)
			.flatMap((day) -> (day != null) ? Stream.of(after(day)) : Stream.empty())
			.max(Comparator.naturalOrder())
			.orElse(Instant.MIN);
		List<Rung> pending = new ArrayList<>();
		for (Map.Entry<Integer, List<Tier>> rung : this.rungs.tailMap(reached, false).entrySet()) {
			Instant planned = planned(rung.getKey());
			earliest = planned.isAfter(earliest) ? planned : earliest;
			pending.add(new Rung(rung.getKey(), rung.getValue(), earliest));
		}
		return pending;
	}

	/** The tiers whose time has come, in order; none outside working time. */
	List<Rung> due(Instant now) {
		return isOpen(now) ? pending().stream().filter((rung) -> !rung.at().isAfter(now)).toList() : List.of();
	}

	/**
	 * The reminders whose time had passed when the deadline was set; those that do more
	 * than remind come late rather than never.
	 */
	List<Rung> tooLate(Instant set) {
		return pending().stream().takeWhile((rung) -> rung.onlyReminds() && rung.at().isBefore(set)).toList();
	}

	private boolean isOpen(Instant now) {
		return this.calendar.nextOpening(now).equals(now);
	}

	private Instant planned(int offset) {
		return (this.reset != null && offset >= this.reset.offset())
				? at(this.reset.day(), offset - this.reset.offset() + 1) : at(this.lastDay, offset);
	}

	private Instant at(LocalDate day, int offset) {
		return (offset == 0) ? after(day) : this.calendar.opening(this.calendar.plusWorkingDays(day, offset));
	}

	/** The first opening after a day. */
	private Instant after(LocalDate day) {
		return this.calendar.nextOpening(this.calendar.endOf(day).plusSeconds(1));
	}

}
