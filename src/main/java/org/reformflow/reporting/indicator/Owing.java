package org.reformflow.reporting.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.reformflow.organisation.Unit;
import org.reformflow.organisation.UnitType;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.data.Words;

/**
 * The units that owe an indicator: of some types, or some by id; all but the leadership
 * when neither is given.
 */
public record Owing(Set<UnitType> types, Set<String> units) {

	private static final String TYPE = "[A-Z]+";

	public Owing {
		types = Set.copyOf(types);
		units = Set.copyOf(units);
	}

	/** Reads {@code ALL}, or types and unit ids separated by blanks. */
	static Owing parse(String text) {
		List<String> words = Arrays.stream(text.split("\\s+")).filter((word) -> !word.isEmpty()).toList();
		if (words.isEmpty()) {
			throw new Refusal("còn trống. Hãy ghi ALL, loại đơn vị (OFFICE, DIVISION, BRANCH, CENTRE) hoặc mã đơn vị.");
		}
		if (words.equals(List.of("ALL"))) {
			return new Owing(Set.of(), Set.of());
		}
		return new Owing(
				words.stream()
					.filter((word) -> word.matches(TYPE))
					.map((word) -> Words.oneOf(UnitType.class, word))
					.collect(Collectors.toSet()),
				words.stream().filter((word) -> !word.matches(TYPE)).collect(Collectors.toSet()));
	}

	/** Whether a unit owes the indicator. */
	public boolean includes(Unit unit) {
		return (this.types.isEmpty() && this.units.isEmpty()) ? unit.type() != UnitType.LEADERSHIP
				: this.types.contains(unit.type()) || this.units.contains(unit.id());
	}

}
