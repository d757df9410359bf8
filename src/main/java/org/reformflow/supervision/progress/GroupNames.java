package org.reformflow.supervision.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.reformflow.directive.ReformArea;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Unit;

import org.springframework.stereotype.Component;

/** Keys of groups in words for people, and what may be chosen. */
@Component
class GroupNames {

	private static final String NOBODY = "Chưa giao người";

	private static final String NO_AREA = "Ngoài các lĩnh vực";

	private final Organisation organisation;

	GroupNames(Organisation organisation) {
		this.organisation = organisation;
	}

	/**
	 * The name of a group.
	 * @param directives names by id
	 */
	String of(Grouping grouping, String key, Map<String, String> directives) {
		return switch (grouping) {
			case UNIT -> unit(key);
			case AREA -> area(key);
			case OFFICER -> key.isEmpty() ? NOBODY : this.organisation.nameOf(key);
			case DIRECTIVE -> Objects.requireNonNullElse(directives.get(key), key);
			case MONTH -> key.isEmpty() ? "Không thời hạn" : key.substring(5) + "/" + key.substring(0, 4);
		};
	}

	String unit(String key) {
		return this.organisation.unit(key).name();
	}

	static String area(String key) {
		return key.isEmpty() ? NO_AREA : ReformArea.valueOf(key).label();
	}

	/** The units that act today in their order. */
	List<String> actingUnits(Selection selection) {
		return this.organisation.actingUnits(selection.department(), selection.today())
			.stream()
			.map(Unit::id)
			.filter((unit) -> selection.unit() == null || unit.equals(selection.unit()))
			.toList();
	}

	/** Units to choose: the reader's only one, or all that act today. */
	List<Board.Choice> units(Selection selection) {
		return this.organisation.actingUnits(selection.department(), selection.today())
			.stream()
			.filter((unit) -> selection.wholeDepartment() || unit.id().equals(selection.unit()))
			.map((unit) -> new Board.Choice(unit.id(), unit.name()))
			.toList();
	}

	static List<Board.Choice> areas() {
		return Stream
			.concat(Arrays.stream(ReformArea.values()).map((area) -> new Board.Choice(area.name(), area.label())),
					Stream.of(new Board.Choice(Selection.NONE, NO_AREA)))
			.toList();
	}

	/** The people of the unit, or of all units, in their order. */
	List<Board.Choice> officers(Selection selection) {
		return Stream
			.concat(Stream.of(new Board.Choice(Selection.NONE, NOBODY)),
					this.organisation.people()
						.stream()
						.filter((person) -> selection.department().equals(person.department()) && person.unit() != null)
						.filter((person) -> selection.unit() == null || selection.unit().equals(person.unit()))
						.map(GroupNames::choice))
			.toList();
	}

	private static Board.Choice choice(Person person) {
		return new Board.Choice(person.id(), person.name());
	}

}
