package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How assignments stand, in words for people. */
@Component
@Transactional(readOnly = true)
class Progress {

	private static final int PAGE = 50;

	private final ProgressTable table;

	private final DirectiveNames directives;

	private final Organisation organisation;

	Progress(ProgressTable table, DirectiveNames directives, Organisation organisation) {
		this.table = table;
		this.directives = directives;
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
			.map((each) -> GroupProgress.of(name(grouping, each.key(), names), each))
			.sorted((grouping == Grouping.MONTH) ? Comparator.comparing(GroupProgress::key)
					: Comparator.comparing(GroupProgress::name))
			.toList();
	}

	private String name(Grouping grouping, String key, Map<String, String> directives) {
		return switch (grouping) {
			case UNIT -> this.organisation.unit(key).name();
			case AREA -> area(key);
			case OFFICER -> key.isEmpty() ? "Chưa giao người" : this.organisation.nameOf(key);
			case DIRECTIVE -> Objects.requireNonNullElse(directives.get(key), key);
			case MONTH -> key.isEmpty() ? "Không thời hạn" : key.substring(5) + "/" + key.substring(0, 4);
		};
	}

	/** The assignments behind a number, page by page; one statement. */
	AssignmentPage lines(Selection selection, Standing standing, @Nullable Position after) {
		List<AssignmentLine> lines = this.table.lines(selection, standing, after, PAGE + 1);
		boolean more = lines.size() > PAGE;
		List<AssignmentLine> shown = more ? lines.subList(0, PAGE) : lines;
		Map<String, String> units = new HashMap<>();
		return new AssignmentPage(shown.stream()
			.map((line) -> row(line, selection.today(),
					units.computeIfAbsent(line.unit(), (unit) -> this.organisation.unit(unit).name())))
			.toList(), more ? Position.of(shown.get(PAGE - 1)).token() : null);
	}

	private AssignmentPage.Row row(AssignmentLine line, LocalDate today, String unit) {
		LocalDate judged = Optional.ofNullable(line.reportedOn()).orElse(today);
		LocalDate due = line.due();
		long late = (due != null) ? Math.max(0, ChronoUnit.DAYS.between(due, judged)) : 0;
		return new AssignmentPage.Row(line.id(), line.directive(),
				DirectiveNames.name(line.number(), line.numberSuffix(), line.subject()), line.text(), unit,
				Optional.ofNullable(line.officer()).map(this.organisation::nameOf).orElse(""),
				area(Objects.toString(line.area(), "")), due, line.reportedOn(), late, line.percent(),
				line.processInstanceId());
	}

	private static String area(String area) {
		return area.isEmpty() ? "Ngoài các lĩnh vực" : ReformArea.valueOf(area).label();
	}

}
