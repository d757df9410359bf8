package org.reformflow.organisation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The organisation as last imported, in file order.
 *
 * @param units by id, also those that have ended
 * @param people by id, those who may sign in
 * @param names of all people ever imported, by id
 * @param departments their names, by id
 */
record OrganisationSnapshot(Map<String, Unit> units, Map<String, Person> people, Map<String, String> names,
		Map<String, String> departments) {

	static OrganisationSnapshot of(Collection<Unit> units, Collection<Person> people, Map<String, String> names,
			Map<String, String> departments) {
		return new OrganisationSnapshot(byId(units, Unit::id), byId(people, Person::id), names, departments);
	}

	private static <T> Map<String, T> byId(Collection<T> items, Function<T, String> id) {
		return items.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
	}

	List<Unit> unitsOf(String department) {
		return this.units.values().stream().filter((unit) -> unit.department().equals(department)).toList();
	}

	List<Person> membersOf(String unit) {
		return this.people.values().stream().filter((person) -> unit.equals(person.unit())).toList();
	}

}
