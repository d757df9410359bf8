package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How assignments stand, in words for people. */
@Component
@Transactional(readOnly = true)
class Progress {

	private static final int LONGEST_LATE = 10;

	private final ProgressTable table;

	private final DirectiveNames directives;

	private final GroupNames groups;

	private final Organisation organisation;

	Progress(ProgressTable table, DirectiveNames directives, GroupNames groups, Organisation organisation) {
		this.table = table;
		this.directives = directives;
		this.groups = groups;
		this.organisation = organisation;
	}

	/**
	 * The units of the selection: those that act today in their order, then former ones
	 * that have something; three statements.
	 */
	List<UnitProgress> ofUnits(Selection selection) {
		Map<String, Counts> counts = this.table.counts(selection, Grouping.UNIT)
			.stream()
			.collect(Collectors.toMap(Counts::key, Function.identity()));
		return Stream
			.concat(this.organisation.actingUnits(selection.department(), selection.today()).stream().map(Unit::id),
					counts.keySet().stream().sorted())
			.distinct()
			.map((unit) -> UnitProgress.of(this.organisation.unit(unit).name(),
					counts.getOrDefault(unit, new Counts(unit, Map.of(), 0))))
			.toList();
	}

	/** Any groups that have something, by name; at most four statements. */
	List<GroupProgress> by(Selection selection, Grouping grouping) {
		List<Counts> counts = this.table.counts(selection, grouping);
		Map<String, String> names = (grouping == Grouping.DIRECTIVE)
				? this.directives.of(counts.stream().map(Counts::key).toList()) : Map.of();
		return counts.stream()
			.map((each) -> GroupProgress.of(this.groups.of(grouping, each.key(), names), each))
			.sorted((grouping == Grouping.MONTH) ? Comparator.comparing(GroupProgress::key)
					: Comparator.comparing(GroupProgress::name))
			.toList();
	}

	/** The assignments behind a number, page by page; one statement. */
	AssignmentPage lines(Selection selection, Behind behind, @Nullable Position after) {
		Page<AssignmentPage.Row> page = Page.of(this.table.lines(selection, behind, after, Page.SIZE + 1),
				(line) -> row(line, selection.today()), (line) -> Position.of(line).token());
		return new AssignmentPage(page.rows(), page.next());
	}

	/** Open ones, the longest late first, at most ten; one statement. */
	List<AssignmentPage.Row> longestLate(Selection selection) {
		return this.table.lines(selection, new Behind(Standing.LATE, null), null, LONGEST_LATE)
			.stream()
			.map((line) -> row(line, selection.today()))
			.toList();
	}

	private AssignmentPage.Row row(AssignmentLine line, LocalDate today) {
		LocalDate judged = Optional.ofNullable(line.reportedOn()).orElse(today);
		LocalDate due = line.due();
		long late = (due != null) ? Math.max(0, ChronoUnit.DAYS.between(due, judged)) : 0;
		return new AssignmentPage.Row(line.id(), line.directive(),
				DirectiveNames.name(line.number(), line.numberSuffix(), line.subject()), line.text(),
				this.groups.unit(line.unit()),
				Optional.ofNullable(line.officer()).map(this.organisation::nameOf).orElse(""),
				GroupNames.area(Objects.toString(line.area(), "")), due, line.reportedOn(), late, line.percent(),
				line.processInstanceId());
	}

}
