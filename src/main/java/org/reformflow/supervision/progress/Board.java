package org.reformflow.supervision.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Everything that supervisors see at a glance, in words for people. Lists that may be
 * long are cut; the lists behind the numbers are complete.
 *
 * @param previousFrom first day of the span that rates are compared with
 * @param unitName the only unit looked at, or null
 * @param byUnit in the order of the department, former units last
 * @param byDirective at most 30, most late first
 * @param byMonth of the deadline, or of reporting for what is done; key {@code 2026-03},
 * empty without a deadline
 * @param byOfficer at most 30, most late first
 * @param longestLate at most 10
 * @param obstacles open ones, by who can unblock them
 * @param escalations tiers that came, of deadlines that run, lowest first
 * @param undelivered notices; empty for those who see one unit
 * @param initiatives of the newest campaign, or null
 * @param reports owed and not handed in, earliest due first
 * @param scores the newest that are public, or null
 */
public record Board(LocalDate today, LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo,
		boolean wholeDepartment, String departmentName, @Nullable String unitName, Filters filters, Group total,
		List<Group> byUnit, List<Group> byArea, List<Group> byDirective, List<Group> byMonth, List<Group> byOfficer,
		List<AssignmentPage.Row> longestLate, List<Blocked> obstacles, List<Escalated> escalations,
		List<Undelivered> undelivered, @Nullable Initiatives initiatives, List<OwedReport> reports,
		@Nullable Scores scores) {

	/** What may be chosen; directives newest first, at most 200. */
	public record Filters(List<Choice> units, List<Choice> directives, List<Choice> areas, List<Choice> officers) {

	}

	public record Choice(String key, String name) {

	}

	/**
	 * How assignments of a group stand.
	 *
	 * @param key the unit, area, directive, officer or month; empty for none
	 * @param numbers of every standing
	 * @param obstacles open ones
	 * @param onTimeRate percent with one decimal of what was done with a deadline; null
	 * when nothing was
	 */
	public record Group(String key, String name, Map<Standing, Integer> numbers, int obstacles,
			@Nullable BigDecimal onTimeRate, @Nullable BigDecimal previousOnTimeRate) {

		int of(Standing standing) {
			return this.numbers.getOrDefault(standing, 0);
		}

	}

	/**
	 * Open obstacles that wait for the same people.
	 *
	 * @param oldestDays calendar days since the oldest was raised
	 */
	public record Blocked(String key, String name, int count, long oldestDays) {

	}

	/**
	 * What reached a tier.
	 *
	 * @param unanswered of these, an answer is due and was not given
	 */
	public record Escalated(String tier, String name, int count, int unanswered) {

	}

	/** Notices that did not reach people, by what is wrong. */
	public record Undelivered(String key, String name, int count) {

	}

	/** A campaign and what units handed in for it. */
	public record Initiatives(String campaign, String name, List<UnitInitiatives> units) {

	}

	public record UnitInitiatives(String key, String name, int quota, int submitted, int recognised) {

	}

	/**
	 * A report that a unit owes.
	 *
	 * @param daysLate calendar days after the last day; 0 when in time
	 */
	public record OwedReport(String period, String name, String unit, String unitName, LocalDate due, long daysLate,
			String state, String stateName) {

	}

	/** The scores of a round; without units while they are not published. */
	public record Scores(int year, String round, boolean published, List<UnitScore> units) {

	}

	/**
	 * A unit's score.
	 *
	 * @param previous total of the round before, or null
	 */
	public record UnitScore(String key, String name, BigDecimal score, int rank, @Nullable BigDecimal previous) {

	}

}
