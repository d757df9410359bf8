package org.reformflow.demo.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.reformflow.demo.DemoUnit;

/** Who of the demo department takes a task. */
class Colleagues {

	private final Map<String, String> people = new HashMap<>(Map.of("office", "vanphong", "director", "giamdoc",
			"deputy-director", "phogiamdoc", "leadership", "phogiamdoc", "chief-of-office", "chanhvanphong"));

	private final Map<String, String> units = new HashMap<>();

	private final List<String> order;

	Colleagues(List<DemoUnit> units) {
		this.order = units.stream().map(DemoUnit::unit).toList();
		units.forEach((unit) -> {
			this.people.put(unit.unit(), unit.officer());
			this.people.put(unit.unit() + ".head", unit.head());
			this.units.put(unit.officer(), unit.unit());
			this.units.putIfAbsent(unit.head(), unit.unit());
		});
	}

	/** The person who does a task; empty when it is nobody's of the examples. */
	Optional<String> who(OpenWork work) {
		if (work.assignee() != null) {
			return Optional.of(work.assignee());
		}
		return work.candidates()
			.stream()
			.sorted()
			.map((candidate) -> this.people.getOrDefault(candidate, candidate))
			.filter(known())
			.findFirst();
	}

	private Predicate<String> known() {
		return (person) -> this.people.containsValue(person);
	}

	/** The officer of a head's unit. */
	String officer(String head) {
		return this.people.getOrDefault(this.units.getOrDefault(head, ""), head);
	}

	/** How many units come before that of a person, as they were given. */
	int place(String person) {
		return Math.max(0, this.order.indexOf(this.units.getOrDefault(person, "")));
	}

}
