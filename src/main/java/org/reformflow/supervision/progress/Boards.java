package org.reformflow.supervision.progress;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that supervisors see at a glance. */
@Component
@Transactional(readOnly = true)
public class Boards {

	private final CubeTable cubes;

	private final Progress progress;

	private final ObstacleTable obstacles;

	private final Panels panels;

	private final DirectiveNames directives;

	private final GroupNames names;

	private final Organisation organisation;

	Boards(CubeTable cubes, Progress progress, ObstacleTable obstacles, Panels panels, DirectiveNames directives,
			GroupNames names, Organisation organisation) {
		this.cubes = cubes;
		this.progress = progress;
		this.obstacles = obstacles;
		this.panels = panels;
		this.directives = directives;
		this.names = names;
		this.organisation = organisation;
	}

	/** The board; at most twelve statements, however much there is. */
	public Board of(Selection selection) {
		List<ObstacleTable.Count> blocked = this.obstacles.counts(selection);
		Cube cube = cube(selection, blocked);
		List<String> shown = cube.mostLate(Grouping.DIRECTIVE);
		Map<String, String> titles = this.directives.newest(selection,
				Stream.concat(shown.stream(), Stream.ofNullable(selection.directive())).toList());
		return new Board(selection.today(), selection.from(), selection.to(), selection.previousFrom(),
				selection.previousTo(), selection.wholeDepartment(),
				this.organisation.departmentName(selection.department()), unitName(selection),
				filters(selection, titles), cube.total().group("", "Tổng số"),
				groups(cube, Grouping.UNIT, units(cube, selection), Map.of()),
				groups(cube, Grouping.AREA, areas(cube), Map.of()), groups(cube, Grouping.DIRECTIVE, shown, titles),
				groups(cube, Grouping.MONTH, months(cube), Map.of()),
				groups(cube, Grouping.OFFICER, cube.mostLate(Grouping.OFFICER), Map.of()),
				this.progress.longestLate(selection), this.panels.blocked(blocked, selection.today()),
				this.panels.escalations(selection), this.panels.undelivered(selection),
				this.panels.initiatives(selection), this.panels.reports(selection), this.panels.scores(selection));
	}

	/**
	 * The units of the board alone: those that act today in their order, then former ones
	 * that have something; three statements.
	 */
	List<UnitProgress> units(Selection selection) {
		Cube cube = cube(selection, this.obstacles.counts(selection));
		return groups(cube, Grouping.UNIT, units(cube, selection), Map.of()).stream().map(UnitProgress::of).toList();
	}

	private Cube cube(Selection selection, List<ObstacleTable.Count> blocked) {
		Cube cube = this.cubes.count(selection);
		blocked.forEach((count) -> cube.addObstacles(keys(count), count.count()));
		return cube;
	}

	private static Map<Grouping, String> keys(ObstacleTable.Count count) {
		return Map.of(Grouping.UNIT, count.unit(), Grouping.AREA, Objects.toString(count.area(), ""),
				Grouping.DIRECTIVE, count.directive(), Grouping.OFFICER, Objects.toString(count.officer(), ""),
				Grouping.MONTH, Cube.month(count.due()));
	}

	private @Nullable String unitName(Selection selection) {
		return (selection.unit() == null) ? null
				: this.organisation.findUnit(selection.department(), selection.unit()).map(Unit::name).orElse("");
	}

	private Board.Filters filters(Selection selection, Map<String, String> titles) {
		return new Board.Filters(this.names.units(selection),
				titles.entrySet()
					.stream()
					.map((directive) -> new Board.Choice(directive.getKey(), directive.getValue()))
					.toList(),
				GroupNames.areas(), this.names.officers(selection));
	}

	private List<Board.Group> groups(Cube cube, Grouping grouping, List<String> keys, Map<String, String> titles) {
		return keys.stream()
			.map((key) -> cube.at(grouping, key).group(key, this.names.of(grouping, key, titles)))
			.toList();
	}

	private List<String> units(Cube cube, Selection selection) {
		return Stream.concat(this.names.actingUnits(selection).stream(), cube.of(Grouping.UNIT).keySet().stream())
			.distinct()
			.toList();
	}

	private static List<String> areas(Cube cube) {
		return Stream.concat(Arrays.stream(ReformArea.values()).map(Enum::name), Stream.of(""))
			.filter(cube.of(Grouping.AREA)::containsKey)
			.toList();
	}

	/** Months of what is open and of this span, in order; without a deadline last. */
	private static List<String> months(Cube cube) {
		return cube.of(Grouping.MONTH)
			.entrySet()
			.stream()
			.filter((month) -> month.getValue().all() > 0)
			.map(Map.Entry::getKey)
			.sorted(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()))
			.toList();
	}

}
