package org.reformflow.supervision.action;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;

import org.springframework.stereotype.Component;

/** Who holds a task, and who could. */
@Component
class TaskPeople {

	/** The step at which an officer of the lead unit works. */
	static final String WORK = "Task_Work";

	private static final String HEAD = ".head";

	private final Organisation organisation;

	TaskPeople(Organisation organisation) {
		this.organisation = organisation;
	}

	/** Whom it waits for: who has taken it, else its candidates. */
	List<Person> holders(String department, OpenTask task) {
		return Optional.ofNullable(task.assignee())
			.flatMap(this.organisation::person)
			.map(List::of)
			.orElseGet(() -> candidates(department, task));
	}

	/**
	 * Who may do it instead: its candidates, and at the step where an officer works the
	 * members of the unit.
	 */
	List<Person> others(String department, OpenTask task) {
		Stream<Person> members = task.step().equals(WORK) ? task.groups()
			.stream()
			.filter((group) -> group.endsWith(HEAD))
			.map((group) -> group.substring(0, group.length() - HEAD.length()))
			.flatMap((unit) -> this.organisation.members(unit).stream()) : Stream.empty();
		return distinct(Stream.concat(candidates(department, task).stream(), members))
			.filter((person) -> !person.id().equals(task.assignee()))
			.sorted(Comparator.comparing(Person::name))
			.toList();
	}

	private List<Person> candidates(String department, OpenTask task) {
		Stream<Person> ofGroups = task.groups()
			.stream()
			.flatMap((group) -> this.organisation.groupMembers(department, group).stream());
		Stream<Person> named = task.users().stream().flatMap((user) -> this.organisation.person(user).stream());
		return distinct(Stream.concat(ofGroups, named)).filter((person) -> department.equals(person.department()))
			.toList();
	}

	private static Stream<Person> distinct(Stream<Person> people) {
		Map<String, Person> found = new LinkedHashMap<>();
		people.forEach((person) -> found.putIfAbsent(person.id(), person));
		return found.values().stream();
	}

}
